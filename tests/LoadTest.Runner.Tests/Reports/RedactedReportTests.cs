using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class RedactedReportTests
{
    private const string Leak = "password=hunter2";

    [Fact]
    public void No_format_shows_a_credential_from_any_text_of_the_report()
    {
        var report = RedactedReport.Of(ExampleReport.Failed with
        {
            Test = new() { Name = Leak, Class = Leak, Assembly = Leak },
            Run = ExampleReport.Failed.Run with { Warnings = [Leak] },
            Profile = ExampleReport.Failed.Profile with { Origins = new Dictionary<string, string> { ["users"] = Leak } },
            Reasons = [Leak],
            Kpis = [ExampleReport.Missed with { Metric = Leak, Reason = Leak + " was 9 ms", Note = Leak }],
            Metrics = [ExampleReport.Failed.Metrics[0] with { Name = Leak }, ExampleReport.Failed.Metrics[1] with { Name = Leak }],
            Errors = [new(Leak, Leak, 1)],
        });
        foreach (var text in (string[])
            [JsonReport.Render(report), MarkdownReport.Render(report), ConsoleReport.Render(report), FailureMessage.Render(report)])
            text.Should().NotContain("hunter2");
    }

    [Fact]
    public void A_KPI_whose_metric_is_named_like_a_credential_keeps_its_numbers()
    {
        var kpi = ExampleReport.Inconclusive with { Reason = "first_token: 812 ms is over 600 ms." };
        var report = RedactedReport.Of(ExampleReport.Failed with { Kpis = [kpi], Reasons = [kpi.Reason] }).Value;
        report.Kpis[0].Reason.Should().Be(kpi.Reason);
        report.Reasons.Should().Equal(kpi.Reason);
    }

    [Fact]
    public void A_report_without_credentials_is_unchanged() =>
        ExampleReport.Redacted.Value.Should().BeEquivalentTo(ExampleReport.Failed, options => options.WithStrictOrdering());
}
