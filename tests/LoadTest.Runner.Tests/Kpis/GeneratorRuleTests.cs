using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class GeneratorRuleTests
{
    private static readonly GeneratorHealth Lagging = new(1, true);

    [Theory]
    [InlineData(1, nameof(Verdict.Pass))]
    [InlineData(0.99, nameof(Verdict.Pass))]
    [InlineData(0.9899, nameof(Verdict.Inconclusive))]
    [InlineData(double.NaN, nameof(Verdict.Inconclusive))]
    public void A_pass_of_a_latency_limit_stands_with_99_percent_of_the_planned_starts(double share, string verdict) =>
        KpiJudge.Decide(Some.P(95, 100), Some.Counts(100, 0, 50), new(share, true)).Verdict.ToString().Should().Be(verdict);

    [Fact]
    public void A_latency_failure_that_vanishes_without_lag_is_inconclusive()
    {
        var result = KpiJudge.Decide(Some.P(95, 100), Some.Counts(100, 9, 110) with { ViolationsWithoutLag = 5 }, Lagging);

        result.Verdict.Should().Be(Verdict.Inconclusive);
        result.Reason.Should().Be(
            "p95 of iteration is 110 ms, 10 ms (10 %) over the limit of 100 ms, on 100 samples (9 above the limit, 5 allowed), but the limit is kept "
            + "once each sample's own lag of the load generator is subtracted. Lower the load or use a stronger machine.");
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(5, false)]
    public void A_process_shared_with_the_service_is_named_where_a_latency_limit_is_missed(long violations, bool isNamed)
    {
        var result = KpiJudge.Decide(Some.P(95, 100), Some.Counts(100, violations, 110), GeneratorHealth.Good with { SharesProcess = true });

        result.Verdict.Should().Be(isNamed ? Verdict.Fail : Verdict.Pass, "it excuses nothing");
        result.Reason.Contains("Shared process: the cause cannot be separated.", StringComparison.Ordinal).Should().Be(isNamed);
    }

    [Fact]
    public void A_shared_process_says_nothing_of_errors() =>
        KpiJudge.Decide(Some.MaxError(1), Some.Counts(100, 9), GeneratorHealth.Good with { SharesProcess = true })
            .Reason.Should().NotContain("Shared process");

    [Fact]
    public void A_latency_failure_that_remains_without_lag_stands() =>
        KpiJudge.Decide(Some.P(95, 100), Some.Counts(100, 9, 110) with { ViolationsWithoutLag = 6 }, Lagging).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void A_refuted_proof_that_vanishes_without_lag_is_inconclusive()
    {
        var evidence = Some.Counts(6_000, 1_200, 110) with { ViolationsWithoutLag = 300 };

        KpiJudge.Decide(Some.P(95, 100).Proven(), evidence with { ViolationsWithoutLag = 1_200 }, Lagging).Verdict.Should().Be(Verdict.Fail);
        KpiJudge.Decide(Some.P(95, 100).Proven(), evidence, Lagging).Verdict.Should().Be(Verdict.Inconclusive);
    }

    [Theory]
    [InlineData(0, nameof(Verdict.Fail))]
    [InlineData(1, nameof(Verdict.Inconclusive))]
    public void An_abandoned_iteration_over_the_limit_is_excused_by_its_own_lag_only(long byLag, string verdict)
    {
        var evidence = Some.Counts(100, 0, 50) with { AbandonedOverLimit = 1, AbandonedOverLimitByLag = byLag };

        KpiJudge.Decide(Some.Limit(KpiStatistic.Maximum, KpiComparison.Max, 100), evidence, Lagging).Verdict.ToString().Should().Be(verdict);
        KpiJudge.Decide(Some.P(95, 100), Some.Counts(99, 5, 110) with { AbandonedOverLimit = 1, AbandonedOverLimitByLag = byLag }, Lagging)
            .Verdict.ToString().Should().Be(verdict, "5 of 100 are allowed");
    }

    [Theory]
    [InlineData(0, nameof(Verdict.Inconclusive))]
    [InlineData(1, nameof(Verdict.Fail))]
    public void A_maximum_is_excused_only_without_any_violation_of_the_service(long withoutLag, string verdict) =>
        KpiJudge.Decide(
            Some.Limit(KpiStatistic.Maximum, KpiComparison.Max, 100), Some.Counts(100, 2, 150) with { ViolationsWithoutLag = withoutLag }, Lagging)
            .Verdict.ToString().Should().Be(verdict);

    [Theory]
    [InlineData(99, nameof(Verdict.Inconclusive))]
    [InlineData(100, nameof(Verdict.Inconclusive))]
    [InlineData(101, nameof(Verdict.Fail))]
    public void A_mean_is_excused_if_it_keeps_its_limit_without_lag(double withoutLag, string verdict)
    {
        var definition = Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 100);
        var evidence = Some.Latencies(definition, [.. Enumerable.Repeat(110.0, 600)]) with { ActualWithoutLag = withoutLag };

        KpiJudge.Decide(definition, evidence, Lagging).Verdict.ToString().Should().Be(verdict);
        KpiJudge.Decide(definition, evidence with { AbandonedOverLimit = 1 }, Lagging).Verdict.Should().Be(Verdict.Fail, "its age is not its lag");
    }

    [Fact]
    public void What_the_generator_has_lost_is_said_with_what_to_do()
    {
        const string Fix = " Lower the load or use a stronger machine.";
        var throughput = Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 100);

        KpiJudge.Decide(Some.P(95, 100), Some.Counts(100, 0, 50), new(0.5, false)).Reason.Should()
            .EndWith(", but only 50 % of the planned iterations started, and a pass needs 99 %." + Fix);
        KpiJudge.Decide(throughput, Some.Counts(5_000, 0, 83.3), Lagging with { StandstillShare = 0.5 }).Reason.Should()
            .EndWith(", but the load generator lagged behind its schedule." + Fix);
        KpiJudge.Decide(throughput, Some.Counts(5_000, 0, 83.3), GeneratorHealth.Good with { StandstillShare = 0.5 }).Reason.Should()
            .EndWith(", but the load generator stood still for 50 % of the time, and the limit is kept without that." + Fix);
    }

    [Theory]
    [InlineData(true, nameof(Verdict.Inconclusive))]
    [InlineData(false, nameof(Verdict.Fail))]
    public void A_throughput_failure_is_excused_by_lag_and_not_by_starts_that_did_not_happen(bool lags, string verdict)
    {
        foreach (var share in (double[])[1, 0.1])
        {
            KpiJudge.Decide(Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 100), Some.Counts(5_000, 0, 83.3), new(share, lags))
                .Verdict.ToString().Should().Be(verdict);
        }
    }

    [Theory]
    [InlineData(0.16, nameof(Verdict.Fail))]
    [InlineData(0.17, nameof(Verdict.Inconclusive))]
    public void A_throughput_failure_is_excused_if_the_limit_is_kept_without_the_time_in_which_the_generator_stood_still(double share, string verdict)
    {
        var result = KpiJudge.Decide(
            Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 100), Some.Counts(5_000, 0, 83.3), GeneratorHealth.Good with { StandstillShare = share });

        result.Verdict.ToString().Should().Be(verdict);
        result.Reason.Contains("stood still for 17 % of the time", StringComparison.Ordinal).Should().Be(verdict == nameof(Verdict.Inconclusive));
    }

    [Theory]
    [InlineData(KpiStatistic.ErrorPercent, KpiComparison.Max, 1)]
    [InlineData(KpiStatistic.SuccessPercent, KpiComparison.Min, 99)]
    [InlineData(KpiStatistic.DroppedPercent, KpiComparison.Max, 1)]
    public void Errors_and_drops_are_never_excused(KpiStatistic statistic, KpiComparison comparison, double limit) =>
        KpiJudge.Decide(Some.Limit(statistic, comparison, limit), Some.Counts(1_000, 500) with { ViolationsWithoutLag = 0 }, new(0.1, true) { StandstillShare = 0.9 })
            .Verdict.Should().Be(Verdict.Fail);
}
