using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class EstimateTests
{
    [Theory]
    [InlineData(20, 1, 95)]
    [InlineData(40, 2, 95)]
    [InlineData(100, 1, 99)]
    [InlineData(1_000, 1, 99.9)]
    [InlineData(30, 3, 90)]
    [InlineData(1_000_000, 50_000, 95)]
    public void A_percentile_passes_with_n_times_one_minus_p_violations_and_fails_with_one_more(int samples, int allowed, double percentile)
    {
        var definition = Some.P(percentile, 100);

        Some.Judged(definition, Some.Counts(samples, allowed, 100)).Verdict.Should().Be(Verdict.Pass);
        Some.Judged(definition, Some.Counts(samples, allowed + 1, 101)).Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void The_count_of_violations_agrees_with_nearest_rank_for_every_size()
    {
        foreach (var percentile in new[] { 50, 75, 90, 95, 99, 99.9 })
        {
            var definition = Some.P(percentile, 100);
            for (var n = ShareLimit.Of(definition).MinimumSamples; n <= 2_100; n += 7)
            {
                var allowed = ShareLimit.Of(definition).Allowed(n);
                var rank = (long)Math.Ceiling((decimal)percentile / 100 * n);
                (n - allowed).Should().Be(rank, "{0} samples at p{1}", n, percentile);
            }
        }
    }

    [Theory]
    [InlineData(50, 2)]
    [InlineData(95, 20)]
    [InlineData(99, 100)]
    [InlineData(99.9, 1_000)]
    public void Below_its_minimum_a_clean_percentile_is_inconclusive(double percentile, int minimum)
    {
        Some.Judged(Some.P(percentile, 100), Some.Counts(minimum - 1, 0, 50)).Verdict.Should().Be(Verdict.Inconclusive);
        Some.Judged(Some.P(percentile, 100), Some.Counts(minimum, 0, 50)).Verdict.Should().Be(Verdict.Pass);
    }

    [Theory]
    [InlineData(7, 1, nameof(Verdict.Inconclusive))]
    [InlineData(7, 2, nameof(Verdict.Fail))]
    [InlineData(1, 1, nameof(Verdict.Fail))]
    public void Below_its_minimum_a_percentile_fails_only_if_refuted(int samples, int violations, string verdict) =>
        Some.Judged(Some.P(95, 100), Some.Counts(samples, violations, 120)).Verdict.ToString().Should().Be(verdict);

    [Theory]
    [InlineData(2, 49, 50)]
    [InlineData(98, 49, 50)]
    [InlineData(10, 9, 10)]
    [InlineData(0, 0, 1)]
    [InlineData(100, 0, 1)]
    public void A_rate_needs_samples_by_its_limit_and_extreme_limits_need_one(double maxPercent, int tooFew, int enough)
    {
        var definition = Some.Limit(KpiStatistic.RatePercent, KpiComparison.Max, maxPercent, "rag_miss");

        Some.Judged(definition, Some.Counts(tooFew, 0)).Verdict.Should().Be(Verdict.Inconclusive);
        Some.Judged(definition, Some.Counts(enough, 0)).Verdict.Should().Be(Verdict.Pass);
    }

    [Theory]
    [InlineData(KpiStatistic.SuccessPercent, KpiComparison.Min, 98)]
    [InlineData(KpiStatistic.ErrorPercent, KpiComparison.Max, 2)]
    [InlineData(KpiStatistic.RatePercent, KpiComparison.Min, 98)]
    [InlineData(KpiStatistic.RatePercent, KpiComparison.Max, 2)]
    [InlineData(KpiStatistic.DroppedPercent, KpiComparison.Max, 2)]
    public void A_percentage_at_its_limit_passes_and_fails_with_one_more(KpiStatistic statistic, KpiComparison comparison, double limit)
    {
        var definition = Some.Limit(statistic, comparison, limit);
        var atLimit = Some.Judged(definition, Some.Counts(2_400, 48));

        atLimit.Verdict.Should().Be(Verdict.Pass);
        atLimit.Actual.Should().BeApproximately(limit, 1e-12);
        Some.Judged(definition, Some.Counts(2_400, 49)).Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void A_single_error_fails_a_limit_of_zero() =>
        Some.Judged(Some.MaxError(0), Some.Counts(100_000, 1)).Verdict.Should().Be(Verdict.Fail);

    [Fact]
    public void The_interval_and_the_size_of_a_proof_are_shown_beside_the_estimate()
    {
        var definition = Some.P(95, 100);
        var result = Some.Judged(definition, Some.Latencies(definition, [.. Enumerable.Range(1, 1_000).Select(i => i / 10.0)], blocks: 50));

        result.Actual.Should().Be(95);
        // P(Bin(1000, 0.95) ≤ 935) = 0.0204, ≤ 936: 0.0279; the same on the other side.
        result.Interval.Should().Be(new ConfidenceInterval(0.95, 93.6, 96.4));
        result.SamplesForProof.Should().Be(59 * 20, "without violations each block of 20 is worth one sample");
    }

    [Fact]
    public void Correlated_samples_widen_the_interval_of_a_proof_outwards_to_whole_ranks()
    {
        // 50 blocks without violations are worth 50 samples, whose median lies between ranks 18 and 33; each stands for 20.2.
        var evidence = Some.Counts(1_010, 0, 505, blocks: 50) with { ValueAtRank = rank => rank };

        Some.Judged(Some.P(50, 1e9).Proven(), evidence).Interval.Should().Be(new ConfidenceInterval(0.95, 363, 667));
        Some.Judged(Some.P(95, 1e9).Proven(), evidence).Interval.Should().Be(new ConfidenceInterval(0.95, 888, null), "50 samples give p95 no upper bound");
    }

    [Fact]
    public void One_sample_bounds_nothing() =>
        Some.Judged(Some.P(95, 100), Some.Counts(1, 0, 5) with { ValueAtRank = _ => 5 }).Interval.Should().Be(new ConfidenceInterval(0.95, null, null));

    [Theory]
    [InlineData(95, 100, 0, 5_900L)]
    [InlineData(50, 100, 0, 2_500L)]
    [InlineData(95, 100, 301, null)]
    public void A_proof_takes_as_many_samples_as_are_worth_its_size_and_25_blocks(double percentile, double limit, long violations, long? samples) =>
        Some.Judged(Some.P(percentile, limit), Some.Counts(6_000, violations, 50)).SamplesForProof.Should().Be(samples);

    [Theory]
    [InlineData(KpiStatistic.Mean, KpiComparison.Max, 100, 60, 2_500L)]
    [InlineData(KpiStatistic.PerSecond, KpiComparison.Min, 10, 60, 2_500L)]
    [InlineData(KpiStatistic.Mean, KpiComparison.Max, 9, 60, null)]
    [InlineData(KpiStatistic.Mean, KpiComparison.Max, 100, 1, null)]
    public void A_proof_far_from_its_limit_still_takes_25_blocks(KpiStatistic statistic, KpiComparison comparison, double limit, int blocks, long? samples)
    {
        var evidence = new KpiEvidence
        {
            Samples = 6_000,
            Actual = statistic == KpiStatistic.Mean ? 10 : 100,
            Blocks = [.. Enumerable.Range(0, blocks).Select(i => new KpiBlock(1, 6_000 / blocks, 0, 0, 60_000.0 / blocks, 0))],
        };

        Some.Judged(Some.Limit(statistic, comparison, limit), evidence).SamplesForProof.Should().Be(samples);
    }

    [Fact]
    public void No_number_of_samples_proves_that_there_are_no_errors() =>
        Some.Judged(Some.MaxError(0), Some.Counts(6_000, 0)).SamplesForProof.Should().BeNull();

    [Fact]
    public void A_percentage_has_the_interval_of_Clopper_and_Pearson()
    {
        var interval = Some.Judged(Some.MaxError(20), Some.Counts(100, 10)).Interval!;

        interval.Low.Should().BeApproximately(4.90047, 1e-5);
        interval.High.Should().BeApproximately(17.62226, 1e-5);
    }

    [Fact]
    public void A_lower_limit_has_its_interval_on_the_side_that_the_report_shows()
    {
        var interval = Some.Judged(Some.Limit(KpiStatistic.SuccessPercent, KpiComparison.Min, 80), Some.Counts(100, 10)).Interval!;

        interval.Low.Should().BeApproximately(100 - 17.62226, 1e-5);
        interval.High.Should().BeApproximately(100 - 4.90047, 1e-5);
    }

    [Fact]
    public void A_histogram_bucket_over_the_limit_does_not_contradict_the_exact_count()
    {
        var result = Some.Judged(Some.P(95, 600), Some.Counts(100, 5, 600.4));

        result.Verdict.Should().Be(Verdict.Pass);
        result.Actual.Should().Be(600);
    }

    [Theory]
    [InlineData(10, nameof(Verdict.Pass))]
    [InlineData(9.99, nameof(Verdict.Fail))]
    public void A_mean_is_compared_with_its_limit(double limit, string verdict) =>
        Some.Judged(
            Some.Limit(KpiStatistic.Mean, KpiComparison.Max, limit),
            Some.Latencies(Some.Limit(KpiStatistic.Mean, KpiComparison.Max, limit), [.. Enumerable.Repeat(10.0, 100)])).Verdict.ToString().Should().Be(verdict);

    [Theory]
    [InlineData(99.9, nameof(Verdict.Fail))]
    [InlineData(100, nameof(Verdict.Pass))]
    public void Throughput_is_compared_with_its_limit(double perSecond, string verdict) =>
        Some.Judged(Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 100), Some.Counts(6_000, 0, perSecond)).Verdict.ToString().Should().Be(verdict);

    [Fact]
    public void A_mean_has_the_interval_of_Students_t_over_blocks()
    {
        var definition = Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 20);
        double[] blockMeans = [10, 12, 9, 11, 13];
        var result = Some.Judged(definition, Some.Latencies(definition, [.. blockMeans.SelectMany(mean => Enumerable.Repeat(mean, 10))], blocks: 5));

        result.Interval!.Low.Should().BeApproximately(11 - (2.776445105 * Math.Sqrt(0.5)), 1e-8);
        result.Interval!.High.Should().BeApproximately(11 + (2.776445105 * Math.Sqrt(0.5)), 1e-8);
    }
}
