using LoadTest.Runner.Kpis.Scaling;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Reports.Ladders;

namespace LoadTest.Runner.Runs.Ladders;

/// <summary>Makes the rows of a ladder out of the reports of its rungs.</summary>
internal static class RungRows
{
    public static IReadOnlyList<RungRow> Of(IReadOnlyList<Rung> rungs)
    {
        var rows = new List<RungRow>();
        foreach (var rung in rungs)
        {
            var row = Row(rung);
            rows.Add(rows.Count == 0 ? row : row with
            {
                TimeEfficiency = Efficiency.Of(rows[0].Size, rows[0].TimeMs, row.Size, row.TimeMs),
                MemoryEfficiency = rung.Memory.Against(rungs[0].Memory)?.Value,
            });
        }

        return rows;
    }

    private static RungRow Row(Rung rung)
    {
        var report = rung.Run.Report.Value;
        var ok = report.Iterations.Ok;
        var seconds = report.Run.DurationSeconds;
        return new RungRow
        {
            Size = rung.Size,
            Verdict = report.Verdict,
            Directory = Rung.DirectoryOf(rung.Size),
            Iterations = report.Iterations,
            DurationSeconds = seconds,
            TimeMs = report.Metrics.FirstOrDefault(metric => metric.Name == MetricNames.Iteration)?.Mean,
            ItemsPerMinute = seconds > 0 ? 60.0 * rung.Size * ok / seconds : null,
            BaselineMemoryMb = rung.BaselineMb,
            PeakMemoryMb = rung.Memory.PeakMb,
            MemoryLooks = rung.Memory.Looks,
            Times = [.. report.Metrics.Where(IsPart).Select(metric => new RungTime(metric.Name, metric.Mean!.Value))],
            Kpis = [.. report.Kpis.Where(kpi => !kpi.Implied).Select(kpi => new RungKpi(kpi.Metric, kpi.Statistic, kpi.Unit, kpi.Actual, kpi.Verdict))],
            Counters = [.. report.Metrics.Where(metric => metric is { Kind: "counter", Total: not null }).Select(metric => new RungCounter(
                metric.Name, metric.Unit, metric.Total!.Value, ok > 0 ? metric.Total / ok : null))],
        };
    }

    // Names in braces are the failed, the timed-out and the tagged ones among those of another metric.
    private static bool IsPart(MetricRow metric) =>
        metric is { Kind: "trend", Unit: "ms", Mean: not null, Name: not (MetricNames.Iteration or MetricNames.ServiceTime or MetricNames.FirstAttempt) }
        && !metric.Name.Contains('{', StringComparison.Ordinal);
}
