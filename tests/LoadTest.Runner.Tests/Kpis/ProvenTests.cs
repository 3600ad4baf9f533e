using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class ProvenTests
{
    private static readonly KpiDefinition P95 = Some.P(95, 100).Proven();

    [Theory]
    [InlineData(58, nameof(Verdict.Inconclusive))]
    [InlineData(59, nameof(Verdict.Pass))]
    public void Clean_blocks_prove_p95_from_59(int blocks, string verdict) =>
        Some.Judged(P95, Some.Counts(6_000, 0, 50, blocks)).Verdict.ToString().Should().Be(verdict);

    [Fact]
    public void Fewer_samples_than_blocks_are_counted_once_each()
    {
        Some.Judged(P95, Some.Counts(58, 0, 50, 300)).Verdict.Should().Be(Verdict.Inconclusive);
        Some.Judged(P95, Some.Counts(59, 0, 50, 300)).Verdict.Should().Be(Verdict.Pass);
    }

    [Theory]
    [InlineData(100, nameof(Verdict.Pass))]
    [InlineData(290, nameof(Verdict.Inconclusive))]
    [InlineData(300, nameof(Verdict.Inconclusive))]
    [InlineData(310, nameof(Verdict.Inconclusive))]
    [InlineData(500, nameof(Verdict.Fail))]
    public void Only_what_lies_clearly_on_one_side_of_the_limit_is_decided(int violations, string verdict) =>
        Some.Judged(P95, Some.Counts(6_000, violations, 100)).Verdict.ToString().Should().Be(verdict);

    [Fact]
    public void With_fewer_than_25_blocks_nothing_is_decided()
    {
        var result = Some.Judged(P95, Some.Counts(24_000, 0, 50, 24));

        result.Verdict.Should().Be(Verdict.Inconclusive);
        result.Reason.Should().Be(
            "p95 of iteration needs at least 25 independent time blocks for a proof; found 24 in 24,000 samples. Run longer or set Judge = Judge.Estimate.");
    }

    [Fact]
    public void Violations_in_bursts_count_for_less_than_violations_spread_evenly()
    {
        // The same 180 of 6,000, once three in every second, once thirty in every tenth.
        var bursts = Some.Counts(6_000, 180, 90) with
        {
            Blocks = [.. Enumerable.Range(0, 60).Select(i => i % 10 == 7 ? new KpiBlock(1, 100, 30, 30, 0, 0) : new KpiBlock(1, 100, 0, 0, 0, 0))],
        };

        Some.Judged(P95, Some.Counts(6_000, 180, 90)).Verdict.Should().Be(Verdict.Pass);
        Some.Judged(P95, bursts).Verdict.Should().Be(Verdict.Inconclusive);
    }

    [Fact]
    public void Extend_halves_the_error_probability_of_each_look()
    {
        // 0.95^59 = 0.0485 and 0.95^72 = 0.0249.
        var extending = P95.On(OnInconclusive.Extend);

        Some.Judged(extending, Some.Counts(6_000, 0, 50, 71)).Verdict.Should().Be(Verdict.Inconclusive);
        Some.Judged(extending, Some.Counts(6_000, 0, 50, 72)).Verdict.Should().Be(Verdict.Pass);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(499, true)]
    [InlineData(500, false)]
    public void A_proof_from_fewer_than_25_episodes_says_so(int blocks, bool noted)
    {
        var result = Some.Judged(P95, Some.Counts(60_000, 0, 50, blocks));

        result.Verdict.Should().Be(Verdict.Pass);
        (result.RegimeNote is not null).Should().Be(noted);
    }

    [Theory]
    [InlineData(0, nameof(Verdict.Inconclusive))]
    [InlineData(1, nameof(Verdict.Fail))]
    public void No_errors_at_all_cannot_be_proven_but_can_be_refuted(int errors, string verdict) =>
        Some.Judged(Some.MaxError(0).Proven(), Some.Counts(6_000, errors)).Verdict.ToString().Should().Be(verdict);

    [Theory]
    [InlineData(12, nameof(Verdict.Pass))]
    [InlineData(11.05, nameof(Verdict.Inconclusive))]
    [InlineData(10, nameof(Verdict.Fail))]
    public void A_mean_is_proven_by_Students_t_over_blocks(double limit, string verdict)
    {
        // Block means 9, 10, …, 13 around 11, in an order without correlation.
        double[] means = [11, 9, 13, 10, 12];
        var definition = Some.Limit(KpiStatistic.Mean, KpiComparison.Max, limit).Proven();
        var latencies = Enumerable.Range(0, 60).SelectMany(i => Enumerable.Repeat(means[i % 5], 10)).ToList();

        Some.Judged(definition, Some.Latencies(definition, latencies)).Verdict.ToString().Should().Be(verdict);
    }

    [Fact]
    public void A_mean_too_near_its_limit_says_how_many_samples_would_do()
    {
        double[] means = [11, 9, 13, 10, 12];
        var definition = Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 11.05).Proven();
        var latencies = Enumerable.Range(0, 60).SelectMany(i => Enumerable.Repeat(means[i % 5], 10)).ToList();

        // Reach = t(0.05; 59) · √(120/59/60), which must shrink to the margin of 0.05.
        var reach = 1.671093 * Math.Sqrt(120.0 / 59 / 60);
        ((double)Some.Judged(definition, Some.Latencies(definition, latencies)).SamplesForProof!).Should().BeApproximately(600 * Math.Pow(reach / 0.05, 2), 2);
    }

    [Theory]
    [InlineData(95, nameof(Verdict.Pass))]
    [InlineData(99.95, nameof(Verdict.Inconclusive))]
    [InlineData(105, nameof(Verdict.Fail))]
    public void Throughput_is_proven_by_Students_t_over_blocks(double limit, string verdict)
    {
        long[] successes = [100, 96, 104, 98, 102];
        var evidence = new KpiEvidence
        {
            Samples = 6_000,
            Actual = 100,
            Blocks = [.. Enumerable.Range(0, 60).Select(i => new KpiBlock(1, successes[i % 5], 0, 0, 0, 0))],
        };

        Some.Judged(Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, limit).Proven(), evidence).Verdict.ToString().Should().Be(verdict);
    }

    [Fact]
    public void An_undecided_kpi_says_how_many_samples_would_do()
    {
        var result = Some.Judged(P95, Some.Counts(6_000, 290, 99));

        result.SamplesForProof.Should().BeGreaterThan(6_000);
        result.Reason.Should().StartWith("p95 of iteration is 99 ms, within the limit of 100 ms, on 6,000 samples (290 above the limit, 300 allowed): ")
            .And.Contain("neither proven nor refuted at 95 % confidence; a proof needs about ");
    }
}
