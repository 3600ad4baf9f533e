using LoadTest.Runner.Reports;

namespace LoadTest.Truth.Tests.Runs;

/// <summary>Writes the numbers behind an assertion to the test's output, so that a failure elsewhere can be told from a narrow pass.</summary>
internal static class Observed
{
    public static void Write(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    public static void Write(RunReport report) => Write(
        $"{report.Verdict}, {report.Iterations.Ok} ok of {report.Iterations.Scheduled}: "
        + string.Join(", ", report.Kpis.Select(kpi => FormattableString.Invariant($"{kpi.Metric} {kpi.Statistic} {kpi.Actual:0.##} ({kpi.Verdict})")))
        + FormattableString.Invariant($"; lag p99 {report.Generator.ScheduleLagP99Ms:0.#} ms, pool delay p99 {report.Generator.ThreadPoolDelayP99Ms:0.#} ms"));

    public static void Write(MetricRow measured, SampleSet served, double allowanceMs) => Write(
        FormattableString.Invariant($"{measured.Name}, allowance {allowanceMs:0.#} ms: ") + string.Join(", ", measured.PercentilesMs().Select(percentile =>
            FormattableString.Invariant($"p{percentile.Percent} {percentile.Ms:0.#} (served {served.Percentile(percentile.Percent):0.#})"))));
}
