using System.Text;

namespace LoadTest.Runner.Reports;

/// <summary>Renders what a test prints: plain text for captured output, about 100 columns, no terminal sequences.</summary>
internal static class ConsoleReport
{
    private const int LongestLine = 100;
    private const int LongestMetric = 24;
    private const int MostMetrics = 12;
    private const int MostErrors = 5;

    /// <summary>Renders a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(RedactedReport report)
    {
        var run = report.Value;
        var output = new StringBuilder();
        Line(output, $"LoadTest {run.Test.Class}.{run.Test.Name}: {KpiText.Verdict(run.Verdict)}");
        Line(output, $"{ProfileText.Of(run.Profile, run.Run)}, seed {run.Run.Seed}");
        WriteKpis(output, run);
        WriteTrends(output, run);
        WriteCounters(output, run);
        output.Append('\n');
        Line(output, $"iterations: {CountsText.Of(run.Iterations)}");
        foreach (var error in run.Errors.Take(MostErrors)) Line(output, $"error: {error.Count} x {error.Type}: {error.Message}");
        if (run.Errors.Count > MostErrors) Line(output, $"error: {run.Errors.Count - MostErrors} more groups");
        WriteResilience(output, run.Resilience);
        WriteGenerator(output, run.Generator);
        foreach (var warning in run.Run.Warnings) Line(output, $"warning: {warning}");
        return output.ToString();
    }

    private static void WriteKpis(StringBuilder output, RunReport run)
    {
        if (run.Kpis.Count == 0) return;
        output.Append('\n');
        var table = new TextTable("KPI", "limit", "actual", "interval", "samples", "for proof", "verdict")
        {
            RightAligned = Enumerable.Range(2, 4).ToHashSet(),
        };
        foreach (var kpi in run.Kpis)
        {
            table.Add(
                PlainText.OneLine($"{kpi.Metric} {kpi.Statistic}", LongestMetric),
                KpiText.Limit(kpi) + (kpi.Implied ? " *" : ""),
                NumberText.Of(kpi.Actual, kpi.Unit),
                KpiText.Range(kpi.Interval),
                NumberText.Of(kpi.Samples),
                NumberText.Of(kpi.SamplesForProof),
                KpiText.Verdict(kpi.Verdict));
        }

        table.WriteTo(output);
        if (run.Kpis.Any(kpi => kpi.Implied)) Line(output, "* implied; a [Kpi] with MaxErrorPercent or MaxDroppedPercent changes it");
    }

    private static void WriteTrends(StringBuilder output, RunReport run)
    {
        var trends = run.Metrics.Where(metric => metric.Percentiles is not null).ToList();
        if (trends.Count == 0) return;
        output.Append('\n');
        var table = new TextTable("metric", "count", "/s", "mean", "p50", "p95", "p99", "max", "unit")
        {
            RightAligned = Enumerable.Range(1, 7).ToHashSet(),
        };
        foreach (var metric in trends.Take(MostMetrics))
        {
            table.Add(
                PlainText.OneLine(metric.Name, LongestMetric),
                NumberText.Of(metric.Count),
                NumberText.Of(metric.PerSecond),
                NumberText.Of(metric.Mean),
                NumberText.Of(metric.Percentiles!.P50),
                NumberText.Of(metric.Percentiles.P95),
                NumberText.Of(metric.Percentiles.P99),
                NumberText.Of(metric.Max),
                PlainText.OneLine(metric.Unit ?? "", LongestMetric));
        }

        table.WriteTo(output);
        if (trends.Count > MostMetrics) Line(output, $"{trends.Count - MostMetrics} more metrics in the report");
    }

    private static void WriteCounters(StringBuilder output, RunReport run)
    {
        var counters = run.Metrics.Where(metric => metric is { Kind: "counter", Count: > 0 }).ToList();
        if (counters.Count == 0) return;
        output.Append('\n');
        var table = new TextTable("counter", "total", "/s", "unit") { RightAligned = new HashSet<int> { 1, 2 } };
        foreach (var counter in counters.Take(MostMetrics))
        {
            table.Add(
                PlainText.OneLine(counter.Name, LongestMetric),
                NumberText.Of(counter.Total),
                NumberText.Of(counter.PerSecond),
                PlainText.OneLine(counter.Unit ?? "", LongestMetric));
        }

        table.WriteTo(output);
        if (counters.Count > MostMetrics) Line(output, $"{counters.Count - MostMetrics} more counters in the report");
    }

    private static void WriteResilience(StringBuilder output, ResilienceSection resilience)
    {
        if (resilience.Attempts == 0 && resilience.Rejected == 0) return;
        Line(output, $"attempts: {resilience.Attempts}, {resilience.Retries} retries, {resilience.Timeouts} timeouts, "
            + $"breaker opened {resilience.BreakerOpened} times, {resilience.Rejected} rejected");
    }

    private static void WriteGenerator(StringBuilder output, GeneratorSection generator) => Line(
        output,
        $"generator: cpu {NumberText.Of(generator.CpuPercent, "%")}, gc pauses {NumberText.Of(generator.GcPauseMs, "ms")}, "
        + $"schedule lag p99 {NumberText.Of(generator.ScheduleLagP99Ms, "ms")}{(generator.Saturated ? ", SATURATED" : "")}");

    private static void Line(StringBuilder output, string text) => output.Append(PlainText.OneLine(text, LongestLine)).Append('\n');
}
