using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class BlockMergingTests
{
    [Fact]
    public void Independent_blocks_stay_as_they_are() =>
        BlockMerging.Merge(Alternating(60, 1)).Should().HaveCount(60);

    [Fact]
    public void Correlated_neighbours_merge_until_they_look_independent()
    {
        var merged = BlockMerging.Merge(Alternating(120, 3));

        merged.Should().HaveCount(60).And.OnlyContain(block => block.Weight == 20);
    }

    [Fact]
    public void Merging_stops_below_25_blocks() =>
        BlockMerging.Merge(Enumerable.Range(0, 60).Select(i => new RatioBlock(i, 10))).Count.Should().BeLessThan(25);

    [Fact]
    public void Merging_loses_nothing()
    {
        var blocks = Enumerable.Range(0, 61).Select(i => new RatioBlock(i, 10)).ToList();

        RatioEstimate.Total(BlockMerging.Merge(blocks)).Should().Be(RatioEstimate.Total(blocks));
    }

    [Fact]
    public void A_block_without_weight_belongs_to_the_one_before_it() =>
        BlockMerging.Merge([new(1, 10), new(2, 10), new(3, 0)]).Should().Equal(new RatioBlock(1, 10), new RatioBlock(5, 10));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(25, 91)]
    [InlineData(910.1, 91)]
    public void Blocks_that_are_all_alike_are_not_correlated_by_their_rounding(double amount, double weight) =>
        BlockMerging.LagOneAutocorrelation([.. Enumerable.Repeat(new RatioBlock(amount, weight), 183)]).Should().Be(0);

    [Fact]
    public void The_autocorrelation_of_a_long_period_is_near_one() =>
        BlockMerging.LagOneAutocorrelation([.. Alternating(100, 50)]).Should().BeApproximately(0.97, 0.001);

    /// <summary>Blocks of 10 samples that change between 0 and 2 violations every <paramref name="period"/> blocks.</summary>
    private static IEnumerable<RatioBlock> Alternating(int count, int period) =>
        Enumerable.Range(0, count).Select(i => new RatioBlock(2 * (i / period % 2), 10));
}
