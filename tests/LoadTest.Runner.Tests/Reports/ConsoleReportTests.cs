using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class ConsoleReportTests
{
    private static readonly string[] Lines = ConsoleReport.Render(ExampleReport.Redacted).Split('\n');

    [Fact]
    public void The_verdict_comes_first() => Lines[0].Should().Be("LoadTest Shop.AskSmoke.Ask: FAIL");

    [Fact]
    public void The_columns_of_the_KPI_table_line_up()
    {
        var start = Array.FindIndex(Lines, line => line.StartsWith("KPI ", StringComparison.Ordinal));
        var verdict = Lines[start].IndexOf("verdict", StringComparison.Ordinal);
        Lines.Skip(start + 1).Take(3).Select(line => line[verdict..]).Should().Equal("FAIL", "INCONCLUSIVE", "PASS");
        Lines[start + 1].Should().StartWith("iteration p95").And.Contain("<= 2500 ms").And.Contain("2812.3 ms").And.Contain("2700.1..2900.7");
        Lines[start + 3].Should().Contain("<= 0 % *");
        Lines[start + 4].Should().StartWith("* implied");
    }

    [Fact]
    public void Counts_errors_and_seed_are_shown() => string.Join('\n', Lines).Should()
        .Contain("2412 scheduled = 2393 ok + 12 failed + 0 dropped + 7 abandoned; 3 timed out")
        .And.Contain("error: 9 x HttpRequestException: Connection refused")
        .And.Contain("seed 42");

    [Fact]
    public void Captured_output_gets_lines_of_at_most_100_columns_without_terminal_sequences()
    {
        var text = ConsoleReport.Render(RedactedReport.Of(ExampleReport.Failed with
        {
            Errors = [new("\u001b[31mE", new string('x', 500), 1)],
            Kpis = [ExampleReport.Missed with { Metric = new string('m', 500) }, ExampleReport.Inconclusive, ExampleReport.Kept],
        }));
        text.Split('\n').Should().OnlyContain(line => line.Length <= 100);
        text.Should().NotContain("\u001b");
    }

    [Fact]
    public void Counters_have_a_table_of_their_own_with_small_amounts()
    {
        var text = ConsoleReport.Render(RedactedReport.Of(ExampleReport.Failed with
        {
            Metrics =
            [
                new() { Name = "tokens_in", Kind = "counter", Unit = "tokens", Count = 3, Total = 123_456, PerSecond = 2_057.6 },
                new() { Name = "cost", Kind = "counter", Unit = "USD", Count = 3, Total = 0.0000165, PerSecond = 0.000000275 },
                new() { Name = "tokens_cached", Kind = "counter", Unit = "tokens", Count = 0, Total = 0, PerSecond = 0 },
            ],
        }));

        text.Should().Contain(
            """
            counter        total           /s  unit
            tokens_in     123456       2057.6  tokens
            cost       0.0000165  0.000000275  USD

            iterations:
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_saturated_generator_is_named() => ConsoleReport.Render(RedactedReport.Of(ExampleReport.Failed with
    {
        Generator = new() { Saturated = true },
    })).Should().Contain("SATURATED");

    [Fact]
    public void A_run_without_a_verdict_says_so() =>
        ConsoleReport.Render(RedactedReport.Of(ExampleReport.Failed with { Verdict = null, Kpis = [] })).Should().Contain(": NO VERDICT\n");
}
