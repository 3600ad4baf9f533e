using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording.Histograms;

public sealed class NearestRankTests
{
    [Theory]
    [InlineData(0, 10, 1)]
    [InlineData(50, 1, 1)]
    [InlineData(50, 2, 1)]
    [InlineData(50, 3, 2)]
    [InlineData(95, 20, 19)]
    [InlineData(95, 21, 20)]
    [InlineData(99, 100, 99)]
    [InlineData(99.9, 1_000, 999)]
    [InlineData(99.99, 10_000, 9_999)]
    [InlineData(100, 10, 10)]
    [InlineData(100, long.MaxValue, long.MaxValue)]
    [InlineData(120, 10, 10)]
    [InlineData(-5, 10, 1)]
    public void The_rank_is_the_share_of_the_count_rounded_up(double percentile, long count, long rank) =>
        NearestRank.Of(percentile, count).Should().Be(rank);
}
