using System.Globalization;
using System.Text.Json;
using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class JsonReportTests
{
    private static readonly JsonElement Schema = SchemaCheck.ResultSchema();

    [Fact]
    public void A_full_report_is_of_the_published_shape() =>
        SchemaCheck.Faults(Schema, Parsed(ExampleReport.Failed)).Should().BeEmpty();

    [Fact]
    public void A_report_without_data_is_of_the_published_shape() =>
        SchemaCheck.Faults(Schema, Parsed(new RunReport
        {
            Test = ExampleReport.Failed.Test,
            Run = new() { Id = "1", StartedUtc = DateTime.UnixEpoch, DurationSeconds = 0, Seed = long.MinValue },
            Profile = new() { Model = "open", Arrivals = "gamma" },
            Verdict = null,
            Iterations = new() { Scheduled = 0, Started = 0, Ok = 0, Failed = 0, Dropped = 0, Abandoned = 0 },
        })).Should().BeEmpty();

    [Fact]
    public void The_schema_refuses_what_does_not_belong()
    {
        Faults("\"verdict\": \"fail\"", "\"verdict\": \"maybe\"").Should().Contain("$.verdict");
        Faults("\"seed\": 42", "\"seed\": 4.5").Should().Contain("$.run.seed");
        Faults("\"assembly\"", "\"assemblage\"").Should().Contain("$.test.assemblage").And.Contain("missing");
        Faults("\"confidence\": 0.95", "\"confidence\": \"high\"").Should().Contain("$.kpis[0].interval");

        static string Faults(string valid, string invalid)
        {
            var json = JsonReport.Render(ExampleReport.Redacted);
            json.Should().Contain(valid);
            using var document = JsonDocument.Parse(json.Replace(valid, invalid, StringComparison.Ordinal));
            return string.Join('\n', SchemaCheck.Faults(Schema, document.RootElement));
        }
    }

    [Fact]
    public void Iterations_add_up_to_the_scheduled_ones_and_to_the_series()
    {
        var json = Parsed(ExampleReport.Failed);
        var counts = json.GetProperty("iterations");
        Sum("ok", "failed", "dropped", "abandoned").Should().Be(counts.GetProperty("scheduled").GetInt64());
        foreach (var part in (string[])["ok", "failed", "dropped", "abandoned", "started"])
        {
            json.GetProperty("series").EnumerateArray().Sum(row => row.GetProperty(part).GetInt64())
                .Should().Be(counts.GetProperty(part).GetInt64(), part);
        }

        long Sum(params string[] parts) => parts.Sum(part => counts.GetProperty(part).GetInt64());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_none_becomes_null(double number)
    {
        var json = Parsed(ExampleReport.Failed with
        {
            Kpis = [ExampleReport.Missed with { Actual = number, Limit = number }],
            Run = ExampleReport.Failed.Run with { DurationSeconds = number },
        });
        json.GetProperty("kpis")[0].GetProperty("actual").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("run").GetProperty("durationSeconds").ValueKind.Should().Be(JsonValueKind.Null);
        SchemaCheck.Faults(Schema, json).Should().BeEmpty();
    }

    [Fact]
    public void Equal_reports_give_equal_bytes_in_any_culture_and_order_of_origins()
    {
        var expected = JsonReport.Render(ExampleReport.Redacted);
        var profile = ExampleReport.Failed.Profile;
        var reordered = ExampleReport.Failed with
        {
            Profile = profile with { Origins = profile.Origins.Reverse().ToDictionary() },
        };
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            JsonReport.Render(RedactedReport.Of(reordered)).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Names_and_verdicts_are_those_of_the_result_format()
    {
        var json = JsonReport.Render(ExampleReport.Redacted);
        json.Should().Contain("\"schema\": \"loadtest-result/1\"").And.Contain("\"verdict\": \"inconclusive\"");
        json.Should().Contain("\"99.9\": 4050").And.Contain("\"startedUtc\": \"2026-01-01T00:00:00Z\"");
        json.Should().NotContain("\r");
    }

    private static JsonElement Parsed(RunReport report)
    {
        using var document = JsonDocument.Parse(JsonReport.Render(RedactedReport.Of(report)));
        return document.RootElement.Clone();
    }
}
