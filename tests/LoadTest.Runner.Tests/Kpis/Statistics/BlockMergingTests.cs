using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class BlockMergingTests
{
    [Theory]
    [InlineData(72, 48)]
    [InlineData(48, 96)]
    public void Neighbours_that_agree_more_than_twice_the_standard_error_are_merged(int inThrees, int blocks)
    {
        // Threes above and below have an autocorrelation of 1/3, twos one of 0: together 1/4, or 1/6, beside 2/√96 = 0.204.
        var amounts = Enumerable.Range(0, 96).Select(i => i < inThrees ? i / 3 % 2 : i / 2 % 2);

        BlockMerging.Merge(amounts.Select(amount => new RatioBlock(1 + (2 * amount), 10))).Should().HaveCount(blocks);
    }

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

    /// <summary>Blocks of 10 samples that change between 0 and 2 violations every <paramref name="period"/> blocks.</summary>
    private static IEnumerable<RatioBlock> Alternating(int count, int period) =>
        Enumerable.Range(0, count).Select(i => new RatioBlock(2 * (i / period % 2), 10));
}
