using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class RegressionRuleTests
{
    private static readonly KpiDefinition MissesOfTen =
        Some.Limit(KpiStatistic.RatePercent, KpiComparison.Max, 11, "miss") with { Baseline = 10 };

    [Theory]
    [InlineData(100, true, "rate of miss is 10 %, within the limit of 11 %")]
    [InlineData(120, true, "rate of miss is 12 %, 1 percentage points over the limit of 11 %, on 1,000 samples (120 true, 110 allowed); at 95 % confidence it may be on either side.")]
    [InlineData(150, false, "rate of miss is 15 %, 4 percentage points over the limit of 11 %, on 1,000 samples (150 true, 110 allowed). The limit comes from the baseline, which measured 10 %.")]
    public void Only_an_interval_that_lies_beyond_the_limit_fails(long hits, bool passes, string reason)
    {
        var result = Some.Judged(MissesOfTen, Some.Counts(1_000, hits));

        result.Verdict.Should().Be(passes ? Verdict.Pass : Verdict.Fail);
        result.Reason.Should().StartWith(reason);
        (result.Interval!.Low > 11).Should().Be(!passes, "the verdict can be read off the interval");
    }

    [Theory]
    [InlineData(50, "Pass")]
    [InlineData(100, "Inconclusive")]
    [InlineData(150, "Fail")]
    public void A_proof_must_rule_the_regression_out(long hits, string verdict) =>
        Some.Judged(MissesOfTen.Proven(), Some.Counts(1_000, hits)).Verdict.ToString().Should().Be(verdict);

    [Fact]
    public void A_lower_limit_is_the_other_way_round()
    {
        var hits = Some.Limit(KpiStatistic.RatePercent, KpiComparison.Min, 81, "hit") with { Baseline = 90 };

        Some.Judged(hits, Some.Counts(1_000, violations: 210)).Verdict.Should().Be(Verdict.Pass, "79 % may well be 81 %");
        Some.Judged(hits, Some.Counts(1_000, violations: 300)).Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void Samples_that_come_in_bursts_say_less()
    {
        // 15 % in both cases, but here all within nine of sixty seconds.
        var bursts = new KpiEvidence
        {
            Samples = 960,
            Violations = 144,
            Blocks = [.. Enumerable.Range(0, 60).Select(second => second < 9 ? new KpiBlock(1, 16, 16, 16, 0, 0) : new KpiBlock(1, 16, 0, 0, 0, 0))],
        };

        Some.Judged(MissesOfTen, bursts).Verdict.Should().Be(Verdict.Pass);
        Some.Judged(MissesOfTen, Some.Counts(960, 144)).Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void The_fewer_samples_the_baseline_rests_on_the_less_it_says()
    {
        var p95 = Some.P(95, 110) with { Baseline = 100 };
        var evidence = Some.Latencies(p95, [.. Enumerable.Range(0, 1_000).Select(i => i % 25 is 0 or 12 ? 120.0 : 50)]);

        Some.Judged(p95, evidence).Verdict.Should().Be(Verdict.Fail, "8 % of 1,000 are not 5 %");
        Some.Judged(p95 with { BaselineSamples = 100_000 }, evidence).Verdict.Should().Be(Verdict.Fail);
        Some.Judged(p95 with { BaselineSamples = 100 }, evidence).Verdict.Should().Be(Verdict.Pass, "8 % of 100 may well be 5 %");
    }

    [Fact]
    public void A_mean_in_its_own_unit_is_no_latency_that_lag_could_excuse()
    {
        var ratio = Some.Limit(KpiStatistic.Mean, KpiComparison.Min, 1.8, "ratio") with { Baseline = 2, HasOwnUnit = true };
        KpiBlock[] blocks = [.. Enumerable.Range(0, 60).Select(second => new KpiBlock(1, 10, 0, 0, 15 + (second % 2), 15 + (second % 2)))];
        var evidence = new KpiEvidence { Samples = 600, Actual = 1.55, ActualWithoutLag = 1.55, Blocks = blocks };

        var result = Some.Judged(ratio, evidence);

        result.Verdict.Should().Be(Verdict.Fail);
        result.Reason.Should().Be("mean of ratio is 1.55, 0.25 (14 %) under the limit of 1.8, on 600 samples. The limit comes from the baseline, which measured 2.");
    }

    [Fact]
    public void No_data_never_passes() => Some.Judged(MissesOfTen, Some.Counts(0, 0)).Verdict.Should().Be(Verdict.Inconclusive);
}
