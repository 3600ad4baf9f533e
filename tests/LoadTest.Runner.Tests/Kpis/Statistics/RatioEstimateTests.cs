using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class RatioEstimateTests
{
    [Fact]
    public void Equal_blocks_give_the_mean_and_standard_error_of_block_means()
    {
        double[] means = [13, 9, 12, 10, 11];
        var estimate = RatioEstimate.Of([.. means.Select(mean => new RatioBlock(mean * 20, 20))]);

        estimate.Value.Should().BeApproximately(11, 1e-12);
        estimate.StandardError.Should().BeApproximately(Math.Sqrt(2.5 / 5), 1e-12);
        estimate.ReachAbove(0.025).Should().BeApproximately(2.776445105 * Math.Sqrt(0.5), 1e-8);
        estimate.ReachBelow(0.025).Should().Be(estimate.ReachAbove(0.025));
    }

    [Fact]
    public void A_long_tail_reaches_farther_on_its_own_side_only()
    {
        var symmetric = new RatioEstimate(10, 1, 100, 99, Skewness: 0);
        var skewed = symmetric with { Skewness = 3 };
        var t = symmetric.ReachBelow(0.05);

        skewed.ReachBelow(0.05).Should().Be(t);
        skewed.ReachAbove(0.05).Should().BeApproximately(t + (3 * ((2 * t * t) + 1) / 60), 1e-12);
        (symmetric with { Skewness = -3 }).ReachBelow(0.05).Should().Be(skewed.ReachAbove(0.05));
    }

    [Fact]
    public void Neighbours_that_agree_vary_more_in_the_mean()
    {
        RatioBlock[] apart = [new(9, 1), new(11, 1), new(9, 1), new(11, 1)];
        RatioBlock[] together = [new(9, 1), new(9, 1), new(11, 1), new(11, 1)];

        RatioEstimate.Of(together).StandardError.Should().BeApproximately(Math.Sqrt(1.5) * RatioEstimate.Of(apart).StandardError, 1e-12);
    }

    [Fact]
    public void Unequal_blocks_count_by_their_weight() =>
        RatioEstimate.Of([new(100, 1), new(900, 99)]).Value.Should().Be(10);

    [Fact]
    public void A_single_block_bounds_nothing() =>
        RatioEstimate.Of([new(100, 10)]).ReachAbove(0.05).Should().Be(double.PositiveInfinity);
}
