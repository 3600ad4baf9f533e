namespace Orchestration.Tests.Stress;

/// <summary>The sample's load test keeps its books, repeats them exactly, and fails for each reason that it promises to see.</summary>
public sealed class StressTests
{
    [Theory]
    [InlineData(10, 1)]
    [InlineData(100, 5)]
    [InlineData(1_000, 50)]
    public async Task The_counts_add_up(int iterations, long exhausted)
    {
        var counts = await CountsAsync(iterations);

        counts["scheduled"].Should().Be(iterations).And.Be(counts["ok"] + counts["failed"]);
        counts["failed"].Should().Be(exhausted).And.Be(counts["expectedFailures"]).And.Be(counts["error OUTPUT_SCHEMA_INVALID: the output is empty"])
            .And.Be(counts["budget_breach{extreme.tokens}"]).And.Be(counts["VERIFY{failed}"]);
        counts["ok"].Should().Be(counts.GetValueOrDefault("llm_calls") + counts["llm_skipped"]);
        counts["DETERMINISTIC"].Should().Be(iterations);
        counts["ADAPTER"].Should().Be(counts.GetValueOrDefault("llm_calls") + exhausted);
        counts["VERIFY"].Should().Be(counts["ok"]);
    }

    [Fact]
    public async Task The_same_seed_repeats_every_count_exactly()
    {
        var counts = await CountsAsync(100);

        (await CountsAsync(100)).Should().Equal(counts);
        counts.Should().HaveCountGreaterThan(20);
    }

    [Theory]
    [InlineData("Trivial=20,Complex=80", 60, 92)]
    [InlineData("Trivial=100,Complex=0", 0, 0)]
    public async Task The_shares_of_the_requests_can_be_given_from_outside(string mix, long fewestCalls, long mostCalls)
    {
        var counts = await CountsAsync(100, $"LOADTEST_MIX={mix}");

        counts.GetValueOrDefault("llm_calls").Should().BeInRange(fewestCalls, mostCalls, "of 95 runs, four standard deviations each way");
        counts["failed"].Should().Be(5, "the cohort keeps its runs");
        counts["ok"].Should().Be(counts.GetValueOrDefault("llm_calls") + counts.GetValueOrDefault("llm_skipped"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("ORCHESTRATOR_SLOW=1", "iteration p95")]
    [InlineData("ORCHESTRATOR_NO_RULES=1", "answered_by_rule percent")]
    [InlineData("ORCHESTRATOR_LENIENT=1", "iteration errorPercent")]
    [InlineData("ORCHESTRATOR_VERBOSE=1", "budget_breach{run} percent")]
    [InlineData("ORCHESTRATOR_UNSURE=1", "escalated percent")]
    public async Task A_switch_breaks_its_own_KPI_and_no_other(string? fault, string? kpi)
    {
        var run = await ExecuteAsync(100, fault is null ? [] : [fault]);

        run.Missed.Should().Equal(kpi is null ? [] : [kpi]);
        run.ExitCode.Should().Be(kpi is null ? 0 : 2);
    }

    [Fact]
    public async Task A_model_that_nobody_has_allowed_is_not_asked()
    {
        var run = await ExecuteAsync(100, "ORCHESTRATOR_URL=http://models.example.test/v1", "ORCHESTRATOR_API_KEY=key");

        run.ExitCode.Should().NotBe(0);
        run.Output.Should().Contain("endpoint: http://models.example.test/v1/").And.Contain("LOADTEST_ALLOW=models.example.test");
    }

    private static async Task<SortedDictionary<string, long>> CountsAsync(int iterations, params string[] variables) =>
        Counts.Of((await ExecuteAsync(iterations, variables)).Results.Single());

    private static Task<SampleRun> ExecuteAsync(int iterations, params string[] variables) =>
        SampleRun.ExecuteAsync(filter: null, [FormattableString.Invariant($"LOADTEST_ITERATIONS={iterations}"), .. variables]);
}
