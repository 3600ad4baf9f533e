using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class FailureMessageTests
{
    [Fact]
    public void The_missed_KPI_comes_first_then_what_helps_to_find_the_cause()
    {
        var written = new ReportWriteResult("out", ["out/report.md"], null);
        FailureMessage.Render(ExampleReport.Redacted, written).Split('\n').Should().Equal(
            "iteration p95 was 2812.3 ms, 12.5 % over its limit of 2500 ms, on 2396 samples.",
            "iteration p95 was 2812.3 ms, limit 2500 ms (2393 samples).",
            "inconclusive: first_token: 40 samples cannot decide p99.",
            "error: 9 x HttpRequestException: Connection refused",
            "error: 3 x TimeoutException: over 60 s",
            "iterations: 2412 scheduled = 2393 ok + 12 failed + 0 dropped + 7 abandoned; 3 timed out",
            $"report: {Path.Combine("out", "report.md")}",
            "repeat: Seed = 42, or LOADTEST_SEED=42",
            "note: this was a Debug build; measure with -c Release.",
            "warning: A closed model cannot see queueing.");
    }

    [Fact]
    public void Without_a_missed_KPI_the_inconclusive_one_comes_first() => First(ExampleReport.Failed with
    {
        Verdict = ReportVerdict.Inconclusive, Kpis = [ExampleReport.Kept, ExampleReport.Inconclusive],
    }).Should().Be("first_token: 40 samples cannot decide p99.");

    [Fact]
    public void A_run_that_failed_for_another_reason_says_that_first() => First(ExampleReport.Failed with
    {
        Kpis = [ExampleReport.Inconclusive], Reasons = ["The run was aborted."],
    }).Should().Be("The run was aborted.");

    [Fact]
    public void A_reason_that_repeats_a_KPI_is_said_once()
    {
        var report = RedactedReport.Of(ExampleReport.Failed with { Reasons = [ExampleReport.Missed.Reason] });
        FailureMessage.Render(report).Split('\n').Count(line => line == ExampleReport.Missed.Reason).Should().Be(1);
    }

    [Fact]
    public void A_passed_run_whose_report_could_not_be_written_fails_with_that_reason()
    {
        var report = RedactedReport.Of(ExampleReport.Failed with { Verdict = ReportVerdict.Pass, Kpis = [ExampleReport.Kept], Reasons = [] });
        var message = FailureMessage.Render(report, new ReportWriteResult("out", [], "cannot write 'out'"));
        message.Should().StartWith("cannot write 'out'").And.NotContain("report.md");
    }

    [Fact]
    public void Only_the_most_frequent_errors_are_listed_each_on_one_line()
    {
        var errors = Enumerable.Range(0, 9).Select(i => new ErrorRow("E", $"first\nsecond {i}", 9 - i)).ToList();
        var lines = FailureMessage.Render(RedactedReport.Of(ExampleReport.Failed with { Errors = errors })).Split('\n');
        lines.Count(line => line.StartsWith("error: ", StringComparison.Ordinal)).Should().Be(6);
        lines.Should().Contain("error: 9 x E: first second 0").And.Contain("error: 4 more groups in the report");
    }

    [Fact]
    public void A_saturated_generator_is_noted_last_not_first()
    {
        var lines = FailureMessage.Render(RedactedReport.Of(ExampleReport.Failed with { Generator = new() { Saturated = true } })).Split('\n');
        Array.FindIndex(lines, line => line.Contains("saturated", StringComparison.Ordinal))
            .Should().BeGreaterThan(Array.FindIndex(lines, line => line.StartsWith("repeat", StringComparison.Ordinal)));
    }

    private static string First(RunReport report) => FailureMessage.Render(RedactedReport.Of(report)).Split('\n')[0];
}
