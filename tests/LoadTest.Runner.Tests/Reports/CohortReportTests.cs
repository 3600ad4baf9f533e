using System.Text.Json;
using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class CohortReportTests
{
    private static readonly RedactedReport Report = RedactedReport.Of(ExampleReport.Failed with
    {
        Profile = ExampleReport.Failed.Profile with
        {
            Cohorts = [new("Exhausted", 50, "OUTPUT_SCHEMA_INVALID"), new("Plain", 3, null)],
            Origins = new Dictionary<string, string> { ["cohorts"] = "attribute" },
        },
        Iterations = ExampleReport.Failed.Iterations with { ExpectedFailures = 12 },
        Errors = [new("HttpRequestException", "refused", 2), new("Fail", "OUTPUT_SCHEMA_INVALID", 50, Expected: true)],
    });

    [Fact]
    public void The_result_holds_cohorts_and_expected_errors_and_keeps_the_schema()
    {
        var json = JsonReport.Render(Report);

        using var document = JsonDocument.Parse(json);
        SchemaCheck.Faults(SchemaCheck.ResultSchema(), document.RootElement).Should().BeEmpty();
        json.Should().Contain("\"expectedFailures\": 12").And.Contain("\"expected\": true").And.Contain("\"expectFailure\": \"OUTPUT_SCHEMA_INVALID\"");
    }

    [Fact]
    public void The_Markdown_report_marks_what_was_expected() => MarkdownReport.Render(Report).Should()
        .Contain("| 50 | Fail | OUTPUT\\_SCHEMA\\_INVALID | yes |")
        .And.Contain("| 2 | HttpRequestException | refused |  |")
        .And.Contain("| cohorts | Exhausted 50 (expected&#58; OUTPUT\\_SCHEMA\\_INVALID), Plain 3 | attribute |");

    [Fact]
    public void The_message_of_a_failed_test_names_errors_before_what_was_expected() => FailureMessage.Render(Report).Should()
        .Contain("error: 2 x HttpRequestException: refused\nexpected: 50 x Fail: OUTPUT_SCHEMA_INVALID");
}
