using LoadTest.Runner.Reports;

namespace LoadTest.Truth.Tests.Runs;

/// <summary>Finds the rows of a report.</summary>
internal static class Rows
{
    public static MetricRow Metric(this RunReport report, string name) => report.Metrics.Single(metric => metric.Name == name);

    public static KpiRow Kpi(this RunReport report, string metric, string statistic) =>
        report.Kpis.Single(kpi => kpi.Metric == metric && kpi.Statistic == statistic);

    /// <summary>The percentiles that a report holds, by the percent.</summary>
    public static IEnumerable<(double Percent, double Ms)> PercentilesMs(this MetricRow row)
    {
        var percentiles = row.Percentiles!;
        return [(50, percentiles.P50!.Value), (75, percentiles.P75!.Value), (90, percentiles.P90!.Value), (95, percentiles.P95!.Value), (99, percentiles.P99!.Value)];
    }

    /// <summary>That no iteration is lost between the counts, nor between the totals and the seconds.</summary>
    public static void MustAddUp(this RunReport report)
    {
        var counts = report.Iterations;
        counts.Scheduled.Should().Be(counts.Ok + counts.Failed + counts.Dropped + counts.Abandoned);
        counts.Started.Should().Be(counts.Scheduled - counts.Dropped);
        report.Series.Sum(row => row.Started).Should().Be(counts.Started);
        report.Series.Sum(row => row.Ok).Should().Be(counts.Ok);
        report.Series.Sum(row => row.Failed).Should().Be(counts.Failed);
        report.Series.Sum(row => row.Dropped).Should().Be(counts.Dropped);
        report.Series.Sum(row => row.Abandoned).Should().Be(counts.Abandoned);
    }
}
