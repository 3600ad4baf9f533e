using System.Globalization;

namespace LoadTest.Runner.Kpis.Wording;

/// <summary>What a KPI is called in results, sentences and attributes.</summary>
internal static class KpiNames
{
    /// <summary>In <c>result.json</c>: <c>p95</c>, <c>mean</c>, <c>errorPercent</c>.</summary>
    public static string Statistic(KpiDefinition definition) => definition.Statistic switch
    {
        KpiStatistic.Percentile => "p" + definition.Percentile.ToString("0.######", CultureInfo.InvariantCulture),
        KpiStatistic.Mean => "mean",
        KpiStatistic.Maximum => "max",
        KpiStatistic.SuccessPercent => "successPercent",
        KpiStatistic.ErrorPercent => "errorPercent",
        KpiStatistic.DroppedPercent => "droppedPercent",
        KpiStatistic.PerSecond => "perSecond",
        KpiStatistic.RatePercent => "percent",
        KpiStatistic.Total => "total",
        _ => "value",
    };

    /// <summary>In <c>result.json</c>: <c>ms</c>, <c>%</c>, <c>/s</c>, or empty for the metric's own unit.</summary>
    public static string Unit(KpiDefinition definition) => definition.HasOwnUnit ? "" : Unit(definition.Statistic);

    /// <summary>The unit of a statistic of times.</summary>
    public static string Unit(KpiStatistic statistic) => statistic switch
    {
        KpiStatistic.Percentile or KpiStatistic.Mean or KpiStatistic.Maximum => "ms",
        KpiStatistic.PerSecond => "/s",
        KpiStatistic.Total or KpiStatistic.Value => "",
        _ => "%",
    };

    /// <summary>The subject of a sentence: <c>p95 of first_token</c>.</summary>
    public static string Subject(KpiDefinition definition) => Noun(definition) + " of " + definition.Metric;

    /// <summary>The property that sets the limit: <c>MaxErrorPercent</c>.</summary>
    public static string Property(KpiDefinition definition) => definition.Statistic switch
    {
        KpiStatistic.Percentile => "P" + Statistic(definition)[1..].Replace(".", "", StringComparison.Ordinal) + "Ms",
        KpiStatistic.Mean => "MeanMs",
        KpiStatistic.Maximum => "MaxMs",
        KpiStatistic.SuccessPercent or KpiStatistic.ErrorPercent or KpiStatistic.DroppedPercent or KpiStatistic.PerSecond =>
            definition.Comparison + definition.Statistic.ToString(),
        KpiStatistic.RatePercent => definition.Comparison + "Percent",
        KpiStatistic.Total => definition.Comparison + "Total",
        _ => definition.Comparison.ToString(),
    };

    private static string Noun(KpiDefinition definition) => definition.Statistic switch
    {
        KpiStatistic.SuccessPercent => "success rate",
        KpiStatistic.ErrorPercent => "error rate",
        KpiStatistic.DroppedPercent => "dropped share",
        KpiStatistic.PerSecond => "throughput",
        KpiStatistic.RatePercent => "rate",
        KpiStatistic.Value => definition.Comparison == KpiComparison.Max ? "largest value" : "smallest value",
        _ => Statistic(definition),
    };
}
