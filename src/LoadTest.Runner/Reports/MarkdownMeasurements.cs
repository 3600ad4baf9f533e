namespace LoadTest.Runner.Reports;

/// <summary>The sections of the Markdown report that hold what was measured.</summary>
internal static class MarkdownMeasurements
{
    /// <summary>Where every iteration went.</summary>
    public static string Iterations(IterationCounts counts) => $"\n## Iterations\n\n{CountsText.Of(counts)}\n";

    /// <summary>Times and values, by percentile.</summary>
    public static string Trends(RunReport run) => MarkdownTable.Section(
        "Times and values",
        ["metric", "unit", ">count", ">/s", ">mean", ">min", ">p50", ">p75", ">p90", ">p95", ">p99", ">p99.9", ">max"],
        [.. run.Metrics.Where(metric => metric.Percentiles is not null).Select(metric => Trend(metric, metric.Percentiles!))]);

    /// <summary>Counters, rates and gauges.</summary>
    public static string Others(RunReport run) => MarkdownTable.Section(
        "Counters, rates and gauges",
        ["metric", "kind", "unit", ">count", ">total", ">percent", ">/s", ">min", ">mean", ">max"],
        [.. run.Metrics.Where(metric => metric.Percentiles is null).Select(Other)]);

    /// <summary>What failed, by kind.</summary>
    public static string Errors(RunReport run) => MarkdownTable.Section(
        "Errors",
        [">count", "type", "message"],
        [.. run.Errors.Select(error => new[]
        {
            NumberText.Of(error.Count), MarkdownText.Escape(error.Type), MarkdownText.Escape(error.Message),
        })]);

    private static string[] Trend(MetricRow metric, PercentileSection percentiles) =>
    [
        MarkdownText.Escape(metric.Name),
        MarkdownText.Escape(metric.Unit ?? ""),
        NumberText.Of(metric.Count),
        NumberText.Of(metric.PerSecond),
        NumberText.Of(metric.Mean),
        NumberText.Of(metric.Min),
        NumberText.Of(percentiles.P50),
        NumberText.Of(percentiles.P75),
        NumberText.Of(percentiles.P90),
        NumberText.Of(percentiles.P95),
        NumberText.Of(percentiles.P99),
        NumberText.Of(percentiles.P999),
        NumberText.Of(metric.Max),
    ];

    private static string[] Other(MetricRow metric) =>
    [
        MarkdownText.Escape(metric.Name),
        MarkdownText.Escape(metric.Kind),
        MarkdownText.Escape(metric.Unit ?? ""),
        NumberText.Of(metric.Count),
        NumberText.Of(metric.Total),
        NumberText.Of(metric.Percent),
        NumberText.Of(metric.PerSecond),
        NumberText.Of(metric.Min),
        NumberText.Of(metric.Mean),
        NumberText.Of(metric.Max),
    ];
}
