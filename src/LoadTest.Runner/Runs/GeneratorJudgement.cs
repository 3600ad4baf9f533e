using LoadTest.Runner.Kpis;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Runs;

/// <summary>Whether the load generator itself was the bottleneck.</summary>
internal static class GeneratorJudgement
{
    private const double LeastLagMs = 20;
    private const double LagShareOfLimit = 0.1;

    /// <summary>The health of the generator: which share of the planned starts happened, and whether its lag has a p99 over 20 ms and over a tenth of the smallest latency limit.</summary>
    /// <param name="measurements">Of the run, or of its time so far.</param>
    /// <param name="kpis">All of the run.</param>
    /// <param name="isOpenModel">Whether starts are planned; what a closed model drops at its end it never had the time for.</param>
    /// <param name="sharesProcess">Whether the service ran in this process.</param>
    public static GeneratorHealth Of(Measurements measurements, IReadOnlyList<KpiDefinition> kpis, bool isOpenModel, bool sharesProcess)
    {
        var counts = measurements.Iterations;
        var planned = isOpenModel ? counts.Started + counts.Dropped : counts.Started;
        var share = planned == 0 ? 1 : (double)counts.Started / planned;
        var lag = measurements.Metric(GeneratorMetrics.ScheduleLagName)?.Quantiles?.ValueAtPercentile(99) ?? 0;
        return new GeneratorHealth(share, lag > Math.Max(LeastLagMs, LagShareOfLimit * SmallestLimit(kpis, measurements))) { SharesProcess = sharesProcess };
    }

    private static double SmallestLimit(IReadOnlyList<KpiDefinition> kpis, Measurements measurements)
    {
        var smallest = double.PositiveInfinity;
        foreach (var kpi in kpis)
        {
            if (IsOfTime(kpi, measurements)) smallest = Math.Min(smallest, kpi.Limit);
        }

        return double.IsInfinity(smallest) ? 0 : smallest;
    }

    private static bool IsOfTime(KpiDefinition kpi, Measurements measurements) =>
        GeneratorRule.IsOfTimes(kpi.Statistic) && measurements.Metric(kpi.Metric)?.Kind is null or MetricKind.Time;
}
