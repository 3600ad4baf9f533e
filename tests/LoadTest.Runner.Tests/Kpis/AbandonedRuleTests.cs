using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class AbandonedRuleTests
{
    [Fact]
    public void An_iteration_abandoned_over_the_limit_is_a_violation()
    {
        var definition = Some.P(95, 100);
        var atLimit = Some.Counts(99, 5, 101);

        Some.Judged(definition, Some.Counts(100, 5, 100)).Verdict.Should().Be(Verdict.Pass);
        var result = Some.Judged(definition, atLimit with { AbandonedOverLimit = 1 });

        result.Verdict.Should().Be(Verdict.Fail);
        (result.Samples, result.Violations).Should().Be((100, 6));
    }

    [Fact]
    public void One_abandoned_under_the_limit_makes_a_pass_impossible()
    {
        var result = Some.Judged(Some.P(95, 100), Some.Counts(100, 0, 50) with { AbandonedUnderLimit = 1 });

        result.Verdict.Should().Be(Verdict.Inconclusive);
        result.Reason.Should().Be(
            "p95 of iteration cannot pass while the latency of abandoned iterations is unknown; found 1 beside 100 samples that keep the limit. "
            + "Raise GracefulStop.");
    }

    [Fact]
    public void One_abandoned_under_the_limit_does_not_excuse_a_failure() =>
        Some.Judged(Some.P(95, 100), Some.Counts(100, 50, 150) with { AbandonedUnderLimit = 1 }).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void A_maximum_is_violated_by_an_iteration_abandoned_over_it() =>
        Some.Judged(Some.Limit(KpiStatistic.Maximum, KpiComparison.Max, 100), Some.Counts(100, 0, 50) with { AbandonedOverLimit = 1 })
            .Verdict.Should().Be(Verdict.Fail);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void A_mean_cannot_pass_beside_any_abandoned_iteration(long over, long under)
    {
        var definition = Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 100);
        var evidence = Some.Latencies(definition, [.. Enumerable.Repeat(10.0, 600)]) with { AbandonedOverLimit = over, AbandonedUnderLimit = under };

        Some.Judged(definition, evidence).Verdict.Should().Be(Verdict.Inconclusive);
    }

    [Fact]
    public void A_mean_over_its_limit_stays_refuted_beside_abandoned_iterations()
    {
        var definition = Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 9).Proven();
        var evidence = Some.Latencies(definition, [.. Enumerable.Range(0, 600).Select(i => 10.0 + (i / 10 % 3))]) with { AbandonedOverLimit = 10_000 };

        Some.Judged(definition, evidence).Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void A_percentile_is_read_over_all_samples_with_the_abandoned_ones_at_the_top()
    {
        var definition = Some.P(90, 100);
        var evidence = Some.Latencies(definition, [.. Enumerable.Range(1, 90).Select(i => (double)i)]) with { AbandonedOverLimit = 10 };

        Some.Judged(definition, evidence).Actual.Should().Be(90);
        Some.Judged(definition, evidence with { AbandonedOverLimit = 30 }).Actual.Should().BeNull("rank 108 of 120 is an abandoned one");
    }

    [Fact]
    public void The_abandoned_count_in_the_last_block_so_that_blocks_still_sum_to_the_totals()
    {
        var counted = AbandonedRule.Count(Some.P(95, 100), Some.Counts(600, 10) with { AbandonedOverLimit = 7, AbandonedOverLimitByLag = 3 });

        counted.Blocks.Sum(block => block.Samples).Should().Be(607).And.Be(counted.Samples);
        counted.Blocks.Sum(block => block.Violations).Should().Be(17).And.Be(counted.Violations);
        counted.Blocks.Sum(block => block.ViolationsWithoutLag).Should().Be(14).And.Be(counted.ViolationsWithoutLag);
        counted.Blocks[^1].Violations.Should().BeGreaterThanOrEqualTo(7);
    }
}
