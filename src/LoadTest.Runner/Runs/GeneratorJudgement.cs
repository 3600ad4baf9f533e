using LoadTest.Runner.Kpis;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Runs;

/// <summary>Whether the load generator itself was the bottleneck.</summary>
internal static class GeneratorJudgement
{
    private const double LeastLagMs = 20;
    private const double LagShareOfLimit = 0.1;

    /// <summary>The health of the generator: saturated under 99 % of the planned starts, or with a lag p99 over 20 ms and over a tenth of the smallest latency limit.</summary>
    public static GeneratorHealth Of(Measurements measurements, IReadOnlyList<KpiDefinition> kpis, bool sharesProcess)
    {
        var counts = measurements.Iterations;
        var planned = counts.Started + counts.Dropped;
        var share = planned == 0 ? 1 : (double)counts.Started / planned;
        var lag = measurements.Metric(GeneratorMetrics.ScheduleLagName)?.Quantiles?.ValueAtPercentile(99) ?? 0;
        var smallestLimit = kpis.Where(kpi => GeneratorRule.IsOfTimes(kpi.Statistic) && measurements.Metric(kpi.Metric)?.Kind is null or MetricKind.Time).Select(kpi => kpi.Limit).DefaultIfEmpty(0).Min();
        return new GeneratorHealth(share, share < GeneratorHealth.EnoughStarts || lag > Math.Max(LeastLagMs, LagShareOfLimit * smallestLimit))
        {
            SharesProcess = sharesProcess,
        };
    }
}
