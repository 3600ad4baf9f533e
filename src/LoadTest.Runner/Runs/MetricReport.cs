using LoadTest.Runner.Recording;
using LoadTest.Runner.Recording.Histograms;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Runs;

/// <summary>The metrics as a report shows them: those with data, and those that the source names.</summary>
internal static class MetricReport
{
    public static IEnumerable<MetricRow> Of(Measurements measurements, string? currency) => measurements.Metrics
        .Where(metric => !GeneratorMetrics.Contains(metric.Name) && (metric.Count > 0 || !metric.Name.Contains('{', StringComparison.Ordinal)))
        .Select(metric => Row(metric, measurements.DurationSeconds, currency));

    private static MetricRow Row(MetricSummary metric, double seconds, string? currency) => new()
    {
        Name = metric.Name,
        Kind = metric.Kind switch
        {
            MetricKind.Time or MetricKind.Value => "trend",
            MetricKind.Counter or MetricKind.Money => "counter",
            MetricKind.Rate => "rate",
            _ => "gauge",
        },
        Unit = metric.Kind switch
        {
            MetricKind.Time => "ms",
            MetricKind.Rate => "%",
            MetricKind.Money => currency,
            MetricKind.Counter when UsageMetrics.IsTokens(metric.Name) => "tokens",
            _ => null,
        },
        Count = metric.Count,
        Total = metric.Amount ?? metric.Hits,
        Percent = metric.Percent,
        PerSecond = seconds > 0 ? (metric.Amount ?? metric.Count) / seconds : null,
        Mean = metric.Mean,
        Min = metric.Min,
        Max = metric.Max,
        StdDev = metric.StdDev,
        Percentiles = metric.Quantiles is { } quantiles ? Percentiles(quantiles) : null,
    };

    private static PercentileSection Percentiles(HistogramSnapshot quantiles) => new()
    {
        P50 = quantiles.ValueAtPercentile(50),
        P75 = quantiles.ValueAtPercentile(75),
        P90 = quantiles.ValueAtPercentile(90),
        P95 = quantiles.ValueAtPercentile(95),
        P99 = quantiles.ValueAtPercentile(99),
        P999 = quantiles.ValueAtPercentile(99.9),
    };
}
