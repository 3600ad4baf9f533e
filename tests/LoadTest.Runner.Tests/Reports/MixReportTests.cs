using System.Text.Json;
using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class MixReportTests
{
    private static readonly RedactedReport Report = RedactedReport.Of(ExampleReport.Failed with
    {
        Profile = ExampleReport.Failed.Profile with
        {
            Mix = [new("Trivial", 80), new("Complex", 0.5)],
            Origins = new Dictionary<string, string> { ["mix"] = "LOADTEST_MIX" },
        },
    });

    [Fact]
    public void The_result_holds_the_weights_and_keeps_the_schema()
    {
        using var document = JsonDocument.Parse(JsonReport.Render(Report));

        SchemaCheck.Faults(SchemaCheck.ResultSchema(), document.RootElement).Should().BeEmpty();
        document.RootElement.GetProperty("profile").GetProperty("mix")[1].GetRawText().Should().Contain("\"branch\": \"Complex\"").And.Contain("\"weight\": 0.5");
    }

    [Fact]
    public void The_Markdown_report_shows_them_with_their_origin() =>
        MarkdownReport.Render(Report).Should().Contain("| mix | Trivial 80, Complex 0.5 | LOADTEST\\_MIX |");

    [Fact]
    public void A_name_that_holds_a_credential_is_masked_as_everywhere() => RedactedReport.Of(ExampleReport.Failed with
        {
            Profile = ExampleReport.Failed.Profile with { Mix = [new("Bearer abcdefghijklmnop", 1)] },
        })
        .Value.Profile.Mix.Should().ContainSingle().Which.Branch.Should().NotContain("abcdefghijklmnop");

    [Fact]
    public void A_load_method_with_a_body_has_none() =>
        MarkdownReport.Render(ExampleReport.Redacted).Should().NotContain("| mix |");
}
