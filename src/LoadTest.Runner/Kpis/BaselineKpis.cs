using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Runner.Kpis;

/// <summary>The limits that an earlier run sets: none of its figures may get worse by more than a share.</summary>
/// <param name="source">The KPIs of the source; they say which direction of a rate, a record or a gauge is worse.</param>
/// <param name="regression">The share by which a figure may be worse; 0.1 is 10 %.</param>
/// <param name="judging">How the load test judges.</param>
internal sealed class BaselineKpis(IReadOnlyList<KpiDefinition> source, double regression, JudgeSettings judging)
{
    /// <summary>
    /// Percentiles of all times, the throughput of the iteration, and where a KPI of the source limits them, rates and the means of records
    /// and gauges. A percentile of fewer samples than it needs is no measure of anything and sets none, nor does a mean that is not
    /// above 0, of which no share can be taken.
    /// </summary>
    /// <param name="baseline">What was measured.</param>
    public IReadOnlyList<KpiDefinition> Of(IEnumerable<BaselineMetric> baseline)
    {
        var limits = baseline.SelectMany(metric => Times(metric).Concat(Throughput(metric)).Concat(Rates(metric)).Concat(Means(metric))).ToList();
        var each = judging with
        {
            // Nobody chose these limits one by one: together they are wrong as seldom as one KPI is (Bonferroni).
            Confidence = 1 - ((1 - judging.Confidence) / Math.Max(1, limits.Count)),
            // What the rest of a run may mend is no reason to end it.
            AbortOnFail = false,
        };
        return [.. limits.Select(limit => limit with { Judging = each })];
    }

    private IEnumerable<KpiDefinition> Times(BaselineMetric metric) =>
        from value in metric.PercentilesMs
        where metric.Samples >= Math.Round(1 / (1 - (value.Percentile / 100))) && value.Ms > 0
        select Limit(metric.Name, KpiStatistic.Percentile, KpiComparison.Max, value.Ms) with
        {
            Percentile = value.Percentile,
            BaselineSamples = metric.Samples,
        };

    private IEnumerable<KpiDefinition> Throughput(BaselineMetric metric) =>
        metric is { Name: KpiDefinition.Iteration, PerSecond: { } perSecond and > 0 }
            ? [Limit(metric.Name, KpiStatistic.PerSecond, KpiComparison.Min, perSecond) with { BaselineSamples = metric.Samples }]
            : [];

    // A share of few hits says little: counted from what it may well have been, nobody is blamed for one hit more than none.
    private IEnumerable<KpiDefinition> Rates(BaselineMetric metric)
    {
        if (metric.Percent is not { } percent || metric.Samples == 0) return [];
        var side = (1 - judging.Confidence) / 2;
        var hits = metric.Samples * percent / 100;
        return Worse(metric, KpiStatistic.RatePercent).Select(comparison => Limit(
            metric.Name, KpiStatistic.RatePercent, comparison, percent, from: 100 * (comparison == KpiComparison.Max
                ? ClopperPearson.High(metric.Samples, hits, side)
                : ClopperPearson.Low(metric.Samples, hits, side))));
    }

    private IEnumerable<KpiDefinition> Means(BaselineMetric metric) => metric.Mean is { } mean and > 0
        ? Worse(metric, KpiStatistic.Value, KpiStatistic.Percentile, KpiStatistic.Mean, KpiStatistic.Maximum)
            .Select(comparison => Limit(metric.Name, KpiStatistic.Mean, comparison, mean) with { BaselineSamples = metric.Samples })
        : [];

    private IEnumerable<KpiComparison> Worse(BaselineMetric metric, params KpiStatistic[] statistics) =>
        source.Where(kpi => kpi.Metric == metric.Name && statistics.Contains(kpi.Statistic)).Select(kpi => kpi.Comparison).Distinct();

    private KpiDefinition Limit(string metric, KpiStatistic statistic, KpiComparison comparison, double value, double? from = null) => new()
    {
        Metric = metric,
        Statistic = statistic,
        Comparison = comparison,
        Limit = comparison == KpiComparison.Max
            ? Bounded(statistic, Rounded((from ?? value) * (1 + regression), Math.Ceiling))
            : Rounded((from ?? value) * (1 - regression), Math.Floor),
        Baseline = value,
    };

    // Four digits are enough to read; outward, so that a run as good as its baseline passes. The inner rounding takes off what binary adds.
    private static double Rounded(double limit, Func<double, double> outward)
    {
        if (limit <= 0) return 0;
        var digits = Math.Pow(10, 3 - Math.Floor(Math.Log10(limit)));
        return outward(Math.Round(limit * digits, 6)) / digits;
    }

    private static double Bounded(KpiStatistic statistic, double limit) => statistic == KpiStatistic.RatePercent ? Math.Min(limit, 100) : limit;
}
