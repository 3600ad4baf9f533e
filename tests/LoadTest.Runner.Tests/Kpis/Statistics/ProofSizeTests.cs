using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Statistics;
using MathNet.Numerics.Distributions;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class ProofSizeTests
{
    private const double Alpha = 0.05;
    private const double Power = 0.8;

    [Theory]
    [InlineData(0.05, 59)]
    [InlineData(0.01, 299)]
    [InlineData(0.001, 2_995)]
    public void A_proof_needs_so_many_clean_samples(double q, long samples) => ProofSize.Clean(q, Alpha).Should().Be(samples);

    [Theory]
    [InlineData(0.05, 361)]
    [InlineData(0.01, 1_945)]
    [InlineData(0.001, 19_450)]
    public void At_half_the_limit_so_many_samples_prove_it_in_80_of_100_runs(double q, int samples)
    {
        var first = Enumerable.Range(samples * 95 / 100, samples / 10).First(n => PowerToProve(n, q, q / 2) >= Power);

        first.Should().BeInRange((int)(samples * 0.995), samples, "the published sizes are rounded up by no more than 0.5 %");
        PowerToProve(samples, q, q / 2).Should().BeGreaterThanOrEqualTo(Power);
    }

    [Theory]
    [InlineData(0.05, 169)]
    [InlineData(0.01, 905)]
    [InlineData(0.001, 9_100)]
    public void At_twice_the_limit_so_many_samples_refute_it_in_80_of_100_runs(double q, int samples)
    {
        var first = Enumerable.Range(samples * 95 / 100, samples / 10).First(n => PowerToRefute(n, q, 2 * q) >= Power);

        first.Should().BeInRange((int)(samples * 0.995), samples);
        PowerToRefute(samples, q, 2 * q).Should().BeGreaterThanOrEqualTo(Power);
    }

    [Theory]
    [InlineData(0.01, 0.05)]
    [InlineData(0.04, 0.05)]
    [InlineData(0.3, 0.5)]
    public void A_size_is_the_fewest_that_proves(double observed, double q)
    {
        var size = ProofSize.Like(observed, q, Alpha)!.Value;

        BinomialTail.AtMost(size, q, observed * size).Should().BeLessThanOrEqualTo(Alpha);
        BinomialTail.AtMost(size - 1, q, observed * (size - 1)).Should().BeGreaterThan(Alpha);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.06)]
    [InlineData(1)]
    public void A_share_at_or_over_the_limit_is_never_proven(double observed) => ProofSize.Like(observed, 0.05, Alpha).Should().BeNull();

    [Fact]
    public void The_nearer_to_the_limit_the_more_samples_it_takes()
    {
        double[] observed = [0, 0.01, 0.02, 0.03, 0.04, 0.045, 0.049];

        observed.Select(share => ProofSize.Like(share, 0.05, Alpha)).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_share_within_a_hair_of_the_limit_has_no_size_that_anyone_could_run() =>
        ProofSize.Like(0.05 - 1e-9, 0.05, Alpha).Should().BeNull();

    private static double PowerToProve(int n, double q, double truth)
    {
        var most = -1;
        while (ErrorProbability.AtMost(BinomialTail.AtMost(n, q, most + 1), Alpha)) most++;
        return Enumerable.Range(0, most + 1).Sum(t => Binomial.PMF(truth, n, t));
    }

    private static double PowerToRefute(int n, double q, double truth)
    {
        var fewest = 0;
        while (!ErrorProbability.AtMost(BinomialTail.AtLeast(n, q, fewest), Alpha)) fewest++;
        return 1 - Enumerable.Range(0, fewest).Sum(t => Binomial.PMF(truth, n, t));
    }
}
