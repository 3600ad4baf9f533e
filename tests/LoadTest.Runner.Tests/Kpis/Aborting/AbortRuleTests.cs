using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Aborting;

namespace LoadTest.Runner.Tests.Kpis.Aborting;

public sealed class AbortRuleTests
{
    private static readonly KpiDefinition P95 = Aborting(Some.P(95, 100));

    private static readonly Dictionary<string, KpiDefinition> Definitions = new()
    {
        ["share"] = P95,
        ["mean"] = Aborting(Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 1)),
        ["throughput"] = Aborting(Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 1_000)),
    };

    public static TheoryData<string> FarBeyondTheirLimit => [.. Definitions.Keys];

    [Fact]
    public void A_kpi_that_does_not_ask_for_it_never_ends_a_run() =>
        Reason(Some.P(95, 100), Some.Counts(6_000, 6_000, 500)).Should().BeNull();

    [Fact]
    public void Nothing_is_looked_at_before_the_delay()
    {
        Reason(Aborting(Some.MaxError(0)), Some.Counts(900, 1, blocks: 9)).Should().BeNull();
        Reason(Aborting(Some.MaxError(0)), Some.Counts(1_000, 1, blocks: 10)).Should().Be(
            "error rate of iteration can no longer pass: 1 of 1,000 samples on the wrong side, 0 allowed by the end. AbortOnFail has ended the run");
    }

    [Fact]
    public void A_bare_estimate_over_the_limit_does_not_end_a_run() =>
        Reason(P95, Some.Counts(6_000, 330, 101)).Should().BeNull();

    [Fact]
    public void A_refuted_limit_ends_the_run_at_its_look_with_the_smaller_alpha()
    {
        // 60 blocks of a second: the first look is at block 25, so this is look 36.
        Reason(P95, Some.Counts(6_000, 600, 150)).Should()
            .Be("p95 of iteration is refuted after 6,000 samples, at look 36 with an error probability of 0.00003754. AbortOnFail has ended the run");
    }

    [Fact]
    public void The_same_counts_are_refuted_at_an_early_look_and_not_at_a_late_one()
    {
        Reason(P95, Some.Counts(2_500, 162, 101, blocks: 25)).Should().Contain("at look 1 ");
        Reason(P95, Some.Counts(2_500, 162, 101, blocks: 125)).Should().BeNull();
    }

    [Fact]
    public void Looks_are_counted_from_the_delay()
    {
        var late = P95 with { Judging = P95.Judging with { DelayAbort = TimeSpan.FromSeconds(40) } };

        Reason(late, Some.Counts(6_000, 600, 150)).Should().Contain("at look 21 ");
    }

    [Fact]
    public void Fewer_than_25_blocks_refute_nothing() =>
        Reason(P95, Some.Counts(2_400, 2_400, 500, blocks: 24)).Should().BeNull();

    [Theory]
    [MemberData(nameof(FarBeyondTheirLimit))]
    public void Blocks_that_merging_leaves_fewer_than_25_of_refute_nothing(string kpi)
    {
        // In threes they have an autocorrelation of 13/40, above 2/√40: the 40 blocks become 20.
        static IEnumerable<int> FortyIn(int runs) => Enumerable.Range(0, 40).Select(i => 40 + (20 * (i / runs % 2)));

        Reason(Definitions[kpi], Evidence(kpi, FortyIn(runs: 3))).Should().BeNull();
        Reason(Definitions[kpi], Evidence(kpi, FortyIn(runs: 1))).Should().Contain(" is refuted ");
    }

    [Theory]
    [InlineData("share")]
    [InlineData("mean")]
    public void Seconds_without_samples_are_no_blocks_to_refute_by(string kpi)
    {
        static IEnumerable<int> EveryFourth(int seconds) => Enumerable.Range(0, 100).Select(i => i % 4 == 0 && i / 4 < seconds ? 40 + (20 * (i / 4 % 2)) : 0);

        Reason(Definitions[kpi], Evidence(kpi, EveryFourth(24))).Should().BeNull("24 of the 100 seconds have samples");
        Reason(Definitions[kpi], Evidence(kpi, EveryFourth(25))).Should().Contain(" is refuted ");
    }

    [Fact]
    public void A_latency_that_only_the_generators_lag_inflates_does_not_end_a_run()
    {
        var evidence = Some.Counts(6_000, 600, 150);
        var lagging = evidence with { ViolationsWithoutLag = 0, Blocks = [.. evidence.Blocks.Select(block => block with { ViolationsWithoutLag = 0 })] };

        Reason(P95, lagging).Should().BeNull();
    }

    [Theory]
    [InlineData(false, 0, false)]
    [InlineData(true, 0, true)]
    [InlineData(false, 0.2, true)]
    [InlineData(false, 0.1, false)]
    public void A_throughput_that_the_generator_has_lost_itself_does_not_end_a_run(bool lags, double standstill, bool goesOn)
    {
        var definition = Aborting(Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 60));
        var generator = new GeneratorHealth(1, lags) { StandstillShare = standstill };

        (AbortRule.Reason(definition, Some.Counts(3_000, 0, 50), generator, RunOutlook.Unknown) is null).Should().Be(goesOn);
    }

    [Theory]
    [InlineData(10_000, 500, true)]
    [InlineData(10_000, 501, false)]
    public void A_percentile_is_lost_once_the_planned_samples_cannot_mend_it(int planned, int violations, bool goesOn)
    {
        var soFar = Some.Counts(1_000, violations, 500, blocks: 20);

        (Reason(P95, soFar, new(planned, null)) is null).Should().Be(goesOn);
        Reason(P95, soFar).Should().BeNull("without a plan any number of samples may follow");
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(299, false)]
    public void Throughput_is_lost_where_even_full_success_leaves_it_under_its_limit(long planned, bool goesOn)
    {
        var definition = Aborting(Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 10));
        var soFar = Some.Counts(200, 0, 10, blocks: 20);

        (Reason(definition, soFar, new(planned, 30)) is null).Should().Be(goesOn);
    }

    [Fact]
    public void A_generator_that_lags_never_ends_a_run_for_throughput_and_one_without_users_to_start_on_does()
    {
        var definition = Aborting(Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 10));
        var soFar = Some.Counts(200, 0, 10, blocks: 20);

        AbortRule.Reason(definition, soFar, new(1, true), new(200, 120)).Should().BeNull();
        AbortRule.Reason(definition, soFar, new(0.1, false), new(200, 120)).Should().NotBeNull();
    }

    [Theory]
    [InlineData(2_000, true)]
    [InlineData(1_999, false)]
    public void A_mean_is_lost_once_the_sum_exceeds_what_all_samples_may_sum_to(long planned, bool goesOn)
    {
        var definition = Aborting(Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 10));
        var blocks = Enumerable.Repeat(new KpiBlock(1, 50, 0, 0, 1_000, 1_000), 20);
        var soFar = new KpiEvidence { Samples = 1_000, Actual = 20, ActualWithoutLag = 20, Blocks = [.. blocks] };

        (Reason(definition, soFar, new(planned, null)) is null).Should().Be(goesOn);
        var lagging = soFar with { Blocks = [.. soFar.Blocks.Select(block => block with { SumWithoutLag = 1 })] };
        Reason(definition, lagging, new(planned, null)).Should().BeNull("the sum is the generator's lag");
    }

    [Fact]
    public void One_value_over_a_maximum_or_a_total_is_final()
    {
        Reason(Aborting(Some.Limit(KpiStatistic.Maximum, KpiComparison.Max, 100)), Some.Counts(600, 1, 150)).Should().NotBeNull();
        Reason(Aborting(Some.Limit(KpiStatistic.Total, KpiComparison.Max, 100)), Some.Counts(600, 0, 101)).Should().NotBeNull();
        Reason(Aborting(Some.Limit(KpiStatistic.Total, KpiComparison.Min, 100)), Some.Counts(600, 0, 99)).Should().BeNull("it may still grow");
        Reason(Aborting(Some.Limit(KpiStatistic.Value, KpiComparison.Min, 1)), Some.Counts(600, 0) with { Min = 0, Max = 5 }).Should().NotBeNull();
    }

    [Theory]
    [InlineData(KpiStatistic.Mean, KpiComparison.Max, 9, 25, true)]
    [InlineData(KpiStatistic.Mean, KpiComparison.Max, 9, 24, false)]
    [InlineData(KpiStatistic.Mean, KpiComparison.Max, 11, 25, false)]
    [InlineData(KpiStatistic.PerSecond, KpiComparison.Min, 110, 25, true)]
    [InlineData(KpiStatistic.PerSecond, KpiComparison.Min, 110, 24, false)]
    [InlineData(KpiStatistic.PerSecond, KpiComparison.Min, 90, 25, false)]
    public void A_mean_and_a_throughput_are_refuted_by_their_blocks(KpiStatistic statistic, KpiComparison comparison, double limit, int blocks, bool refuted)
    {
        // 98, 99, …, 102 samples a second of 10 ms on average, in an order without correlation.
        long[] samples = [100, 98, 102, 99, 101];
        var evidence = new KpiEvidence
        {
            Samples = 100 * blocks,
            Actual = 10,
            Blocks = [.. Enumerable.Range(0, blocks).Select(i => new KpiBlock(1, samples[i % 5], 0, 0, 1_000, 1_000))],
        };

        var reason = Reason(Aborting(Some.Limit(statistic, comparison, limit)), evidence);

        (reason?.Contains(" is refuted after 2,500 samples, at look 1 with ", StringComparison.Ordinal) ?? false).Should().Be(refuted);
    }

    [Theory]
    [InlineData(KpiStatistic.Mean, KpiComparison.Max, 10, "mean of iteration can no longer pass: even samples of 0 ms up to the end leave a mean of 10.01 ms over 10 ms. ")]
    [InlineData(KpiStatistic.PerSecond, KpiComparison.Min, 100, "throughput of iteration can no longer pass: even if every planned iteration succeeds it ends at 66.63 per second, under 100. ")]
    [InlineData(KpiStatistic.Maximum, KpiComparison.Max, 70, "max of iteration can no longer pass: a value lies outside the limit of 70, and every value counts. ")]
    [InlineData(KpiStatistic.Total, KpiComparison.Max, 70, "total of iteration can no longer pass: the total is 75 already, over 70. ")]
    public void What_is_lost_is_told_with_its_arithmetic(KpiStatistic statistic, KpiComparison comparison, double limit, string reason)
    {
        var blocks = Enumerable.Repeat(new KpiBlock(1, 50, 0, 0, 1_000, 1_000), 20);
        var violations = statistic == KpiStatistic.Maximum ? 1 : 0;
        var soFar = new KpiEvidence { Samples = 1_000, Violations = violations, ViolationsWithoutLag = violations, Actual = 75, Blocks = [.. blocks] };

        Reason(Aborting(Some.Limit(statistic, comparison, limit)), soFar, new(1_999, 30)).Should().Be(reason + "AbortOnFail has ended the run");
    }

    [Fact]
    public void The_looks_together_use_no_more_than_alpha() =>
        Enumerable.Range(1, 100_000).Sum(look => ErrorProbability.OfAbortLook(0.05, look)).Should().BeInRange(0.0499, 0.05);

    [Fact]
    public void Over_a_whole_run_at_the_limit_the_looks_rarely_end_it()
    {
        var random = new Random(3);
        var ended = Enumerable.Range(0, 300).Count(_ => Ends(random));

        ended.Should().BeLessThanOrEqualTo(15 + (int)(3 * Math.Sqrt(300 * 0.05 * 0.95)), "α is 0.05");
    }

    /// <summary>One-second blocks, each with so many violations, 40 ms for each of these, or so many successes.</summary>
    private static KpiEvidence Evidence(string kpi, IEnumerable<int> values)
    {
        KpiBlock[] blocks = kpi == "throughput"
            ? [.. values.Select(value => new KpiBlock(1, value, 0, 0, 0, 0))]
            : [.. values.Select(value => new KpiBlock(1, value > 0 ? 100 : 0, value, value, 40 * value, 40 * value))];
        var violations = blocks.Sum(block => block.Violations);
        return new() { Samples = blocks.Sum(block => block.Samples), Violations = violations, ViolationsWithoutLag = violations, Actual = 50, ActualWithoutLag = 50, Blocks = blocks };
    }

    private static bool Ends(Random random)
    {
        var blocks = new List<KpiBlock>();
        for (var second = 0; second < 60; second++)
        {
            var violations = Enumerable.Range(0, 50).Count(_ => random.NextDouble() < 0.05);
            blocks.Add(new(1, 50, violations, violations, 0, 0));
            var total = blocks.Sum(block => block.Violations);
            var soFar = new KpiEvidence { Samples = 50 * blocks.Count, Violations = total, ViolationsWithoutLag = total, Blocks = [.. blocks] };
            if (Reason(P95, soFar) is not null) return true;
        }

        return false;
    }

    private static KpiDefinition Aborting(KpiDefinition definition) => definition with { Judging = definition.Judging with { AbortOnFail = true } };

    private static string? Reason(KpiDefinition definition, KpiEvidence soFar, RunOutlook outlook = default) =>
        AbortRule.Reason(definition, soFar, GeneratorHealth.Good, outlook);
}
