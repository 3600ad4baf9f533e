namespace LoadTest.Runner.Kpis;

/// <summary>The limits that an earlier run sets: none of its figures may get worse by more than a share.</summary>
internal static class BaselineKpis
{
    /// <summary>
    /// Percentiles of all times, the throughput of the iteration, and the rates that a KPI of the source limits, since that says which
    /// direction is worse. A percentile of fewer samples than it needs is no measure of anything and sets none.
    /// </summary>
    /// <param name="baseline">What was measured.</param>
    /// <param name="source">The KPIs of the source.</param>
    /// <param name="regression">The share by which a figure may be worse; 0.1 is 10 %.</param>
    /// <param name="judging">How the load test judges.</param>
    public static IReadOnlyList<KpiDefinition> Of(
        IEnumerable<BaselineMetric> baseline, IReadOnlyList<KpiDefinition> source, double regression, JudgeSettings judging)
    {
        var estimate = judging with { Judge = Judge.Estimate };
        return [.. baseline.SelectMany(metric => Times(metric).Concat(Throughput(metric)).Concat(Rates(metric, source)))];

        IEnumerable<KpiDefinition> Times(BaselineMetric metric) =>
            from value in metric.PercentilesMs
            where metric.Samples >= Math.Round(1 / (1 - (value.Percentile / 100))) && value.Ms > 0
            select Limit(metric.Name, KpiStatistic.Percentile, KpiComparison.Max, value.Ms) with { Percentile = value.Percentile };

        IEnumerable<KpiDefinition> Throughput(BaselineMetric metric) =>
            metric is { Name: KpiDefinition.Iteration, PerSecond: { } perSecond and > 0 }
                ? [Limit(metric.Name, KpiStatistic.PerSecond, KpiComparison.Min, perSecond)]
                : [];

        IEnumerable<KpiDefinition> Rates(BaselineMetric metric, IReadOnlyList<KpiDefinition> kpis) =>
            from kpi in kpis
            where kpi.Statistic == KpiStatistic.RatePercent && kpi.Metric == metric.Name && metric.Percent is not null
            select Limit(metric.Name, KpiStatistic.RatePercent, kpi.Comparison, metric.Percent!.Value);

        KpiDefinition Limit(string metric, KpiStatistic statistic, KpiComparison comparison, double value) => new()
        {
            Metric = metric,
            Statistic = statistic,
            Comparison = comparison,
            Limit = comparison == KpiComparison.Max
                ? Bounded(statistic, Rounded(value * (1 + regression), Math.Ceiling))
                : Rounded(value * (1 - regression), Math.Floor),
            Judging = estimate,
            Baseline = value,
        };
    }

    // Four digits are enough to read; outward, so that a run as good as its baseline passes. The inner rounding takes off what binary adds.
    private static double Rounded(double limit, Func<double, double> outward)
    {
        if (limit <= 0) return 0;
        var digits = Math.Pow(10, 3 - Math.Floor(Math.Log10(limit)));
        return outward(Math.Round(limit * digits, 6)) / digits;
    }

    private static double Bounded(KpiStatistic statistic, double limit) => statistic == KpiStatistic.RatePercent ? Math.Min(limit, 100) : limit;
}
