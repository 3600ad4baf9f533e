using LoadTest.Runner.Kpis.Statistics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class ResidualMomentsTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(25, 91)]
    [InlineData(910.1, 91)]
    public void Blocks_that_are_all_alike_are_neither_correlated_nor_skewed_by_their_rounding(double amount, double weight) =>
        ResidualMoments.Of([.. Enumerable.Repeat(new RatioBlock(amount, weight), 183)]).Should().Be(new ResidualMoments(183, 3, 0));

    [Fact]
    public void The_autocorrelation_of_a_long_period_is_near_one() =>
        ResidualMoments.Of([.. Enumerable.Range(0, 100).Select(i => new RatioBlock(2 * (i / 50 % 2), 10))])
            .LagOneAutocorrelation.Should().BeApproximately(0.97, 0.001);

    [Fact]
    public void Normal_residuals_have_a_degree_of_freedom_for_nearly_each_block()
    {
        var moments = ResidualMoments.Of([.. Blocks(new Normal(100, 10, new Random(1)), 100_000)]);

        moments.DegreesOfFreedom.Should().BeInRange(97_000, 99_999);
        moments.VarianceInflation.Should().BeInRange(1, 1.02);
    }

    [Fact]
    public void The_kurtosis_is_that_of_a_statistics_library()
    {
        var blocks = Blocks(new Gamma(2, 1, new Random(2)), 200).ToList();

        var amounts = blocks.Select(block => block.Amount).ToArray();
        ResidualMoments.Of(blocks).Kurtosis.Should().BeApproximately(amounts.PopulationKurtosis() + 3, 1e-9);
    }

    [Fact]
    public void The_skewness_is_that_of_a_statistics_library()
    {
        var blocks = Blocks(new Gamma(2, 1, new Random(2)), 200).ToList();

        var amounts = blocks.Select(block => block.Amount).ToArray();
        ResidualMoments.Of(blocks).Skewness.Should().BeApproximately(amounts.PopulationSkewness(), 1e-9);
    }

    [Fact]
    public void The_degrees_of_freedom_fit_how_much_estimated_variances_vary()
    {
        // The χ² distribution with ν degrees of freedom: the relative variance of an estimated variance is 2/ν.
        var random = new Random(3);
        var variances = Enumerable.Range(0, 20_000).Select(_ => Blocks(new Gamma(0.5, 1, random), 60).Select(block => block.Amount).Variance()).ToArray();
        var observed = 2 / (variances.Variance() / Math.Pow(variances.Mean(), 2));

        // A gamma distribution of shape ½ has the kurtosis 3 + 6/½.
        new ResidualMoments(60, 15, 0).DegreesOfFreedom.Should().BeApproximately(observed, 0.1 * observed);
    }

    [Fact]
    public void A_single_block_that_differs_leaves_two_degrees_of_freedom() =>
        ResidualMoments.Of([.. Enumerable.Range(0, 60).Select(i => new RatioBlock(i == 30 ? 10 : 0, 50))]).DegreesOfFreedom.Should().BeApproximately(2, 0.2);

    [Theory]
    [InlineData(0.25, 1.5)]
    [InlineData(-0.25, 1)]
    public void Neighbours_that_agree_inflate_the_variance_and_those_that_differ_do_not_lower_it(double autocorrelation, double inflation) =>
        new ResidualMoments(60, 3, autocorrelation).VarianceInflation.Should().Be(inflation);

    private static IEnumerable<RatioBlock> Blocks(IContinuousDistribution distribution, int count) =>
        Enumerable.Range(0, count).Select(_ => new RatioBlock(distribution.Sample(), 1));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(101)]
    public void Degrees_of_freedom_lie_between_0_and_the_blocks_less_one_however_the_violations_fall(int blocks)
    {
        for (var violated = 0; violated <= blocks; violated++)
        {
            for (var samples = 1; samples < 60; samples += 7)
            {
                var moments = ResidualMoments.Of([.. Enumerable.Range(0, blocks).Select(i => new RatioBlock(i < violated ? samples / 3.0 : 0, samples))]);

                moments.DegreesOfFreedom.Should().BePositive().And.BeLessThanOrEqualTo(blocks - 1);
            }
        }
    }

    [Fact]
    public void A_kurtosis_that_rounding_put_below_1_counts_as_1() =>
        new ResidualMoments(Blocks: 2, Kurtosis: 1 - 1e-16, LagOneAutocorrelation: 0).DegreesOfFreedom.Should().Be(1);

    [Fact]
    public void A_kurtosis_without_a_value_counts_as_that_of_normal_residuals() =>
        new ResidualMoments(Blocks: 30, double.NaN, LagOneAutocorrelation: 0).DegreesOfFreedom.Should().Be(29);
}
