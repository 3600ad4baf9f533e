using System.Text;
using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class MarkdownReportTests
{
    private const string Hostile = "a|b\\|c`d`\n<script>alert(1)</script>\r\n| x |\n# h ![i](http://e) @all";

    [Fact]
    public void The_verdict_comes_first() =>
        MarkdownReport.Render(ExampleReport.Redacted).Should().StartWith("# FAIL: Shop.AskSmoke.Ask\n");

    [Fact]
    public void Every_section_is_there_in_its_order()
    {
        var headings = MarkdownReport.Render(ExampleReport.Redacted).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal));
        headings.Should().Equal(
            "## KPIs", "## Iterations", "## Times and values", "## Counters, rates and gauges", "## Errors", "## Resilience",
            "## Pipelines", "## Load generator", "## Load profile", "## Repeat");
    }

    [Fact]
    public void A_KPI_row_has_limit_actual_interval_samples_and_verdict() => MarkdownReport.Render(ExampleReport.Redacted).Should().Contain(
        "| iteration | p95 | ≤ 2500 ms | 2812.3 ms | 2700.1..2900.7 (95 %) | 2396 | 59 | 190 | **FAIL** |");

    [Fact]
    public void Each_pipeline_has_a_row_beside_the_sum() => MarkdownReport.Render(ExampleReport.Redacted).Should()
        .Contain("2500 attempts, 88 retries, 4 timeouts; the breaker opened 1 times and rejected 2 attempts; chaos hit 30\n")
        .And.Contain("| gpt4 | 1500 | 80 | 4 | 0 | 0 | 0 |\n| phi3 | 1000 | 8 | 0 | 1 | 2 | 30 |");

    [Fact]
    public void An_effective_value_has_its_origin() => MarkdownReport.Render(ExampleReport.Redacted).Should()
        .Contain("| users | 40 | attribute |").And.Contain("| durationSeconds | 60 | LOADTEST\\_DURATION |");

    [Fact]
    public void Hostile_text_neither_breaks_a_table_nor_becomes_markup()
    {
        var calm = MarkdownReport.Render(ExampleReport.Redacted);
        var hostile = MarkdownReport.Render(RedactedReport.Of(ExampleReport.Failed with
        {
            Test = new() { Name = Hostile, Class = Hostile, Assembly = Hostile },
            Reasons = [Hostile],
            Kpis = [.. ExampleReport.Failed.Kpis.Select(kpi => kpi with { Metric = Hostile, Reason = Hostile, Note = Hostile })],
            Metrics = [.. ExampleReport.Failed.Metrics.Select(metric => metric with { Name = Hostile, Unit = Hostile })],
            Errors = [.. ExampleReport.Failed.Errors.Select(error => new ErrorRow(Hostile, Hostile, error.Count))],
            Resilience = ExampleReport.Failed.Resilience with
            {
                Pipelines = [.. ExampleReport.Failed.Resilience.Pipelines.Select(row => row with { Key = Hostile })],
            },
        }));
        Shape(hostile).Should().Equal(Shape(calm));
        hostile.Should().NotContain("<script").And.NotMatchRegex(@"[^\\]\]\(").And.NotContain("@all").And.NotContain("http://");

        static IEnumerable<int> Shape(string markdown) => markdown.Split('\n').Select(line => line.Count(letter => letter == '|'));
    }

    [Fact]
    public void The_largest_report_stays_below_what_a_step_summary_takes()
    {
        var text = new string('|', 100_000);
        var kpi = ExampleReport.Missed with { Metric = text, Statistic = text, Reason = text, Note = text, Unit = text };
        var report = RedactedReport.Of(ExampleReport.Failed with
        {
            Kpis = [.. Enumerable.Repeat(kpi, 300)],
            Errors = [.. Enumerable.Repeat(new ErrorRow(text, text, 1), 300)],
            Reasons = [.. Enumerable.Repeat(text, 300)],
        });
        var markdown = MarkdownReport.Render(report);
        Encoding.UTF8.GetByteCount(markdown).Should().BeLessThan(MarkdownReport.LargestBytes);
        markdown.Should().StartWith("# FAIL").And.Contain("left out").And.Contain("100 more rows").And.Contain("LOADTEST_SEED=42");
    }
}
