using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class RatioEstimateTests
{
    [Fact]
    public void Equal_blocks_give_the_mean_and_standard_error_of_block_means()
    {
        double[] means = [10, 12, 9, 11, 13];
        var estimate = RatioEstimate.Of([.. means.Select(mean => new RatioBlock(mean * 20, 20))]);

        estimate.Value.Should().BeApproximately(11, 1e-12);
        estimate.StandardError.Should().BeApproximately(Math.Sqrt(2.5 / 5), 1e-12);
        estimate.Reach(0.025).Should().BeApproximately(2.776445105 * Math.Sqrt(0.5), 1e-8);
    }

    [Fact]
    public void Unequal_blocks_count_by_their_weight() =>
        RatioEstimate.Of([new(100, 1), new(900, 99)]).Value.Should().Be(10);

    [Fact]
    public void A_single_block_bounds_nothing() =>
        RatioEstimate.Of([new(100, 10)]).Reach(0.05).Should().Be(double.PositiveInfinity);
}
