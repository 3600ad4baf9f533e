using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording.Histograms;

public sealed class IntegerLayoutTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1_023, 1_023, 1_023, 1_023)]
    [InlineData(2_047, 2_047, 2_047, 2_047)]
    [InlineData(2_048, 2_048, 2_048, 2_049)]
    [InlineData(4_095, 3_071, 4_094, 4_095)]
    [InlineData(4_097, 3_072, 4_096, 4_099)]
    public void A_value_has_the_bucket_of_the_format(long value, int index, long lowest, long highest)
    {
        IntegerLayout.IndexOf(value).Should().Be(index);
        IntegerLayout.Lowest(index).Should().Be(lowest);
        IntegerLayout.Highest(index).Should().Be(highest);
    }

    [Fact]
    public void Buckets_follow_each_other_without_gaps_up_to_the_largest_number()
    {
        var last = IntegerLayout.IndexOf(long.MaxValue);
        for (var index = 0; index < last; index++)
        {
            IntegerLayout.Lowest(index + 1).Should().Be(IntegerLayout.Highest(index) + 1);
            IntegerLayout.IndexOf(IntegerLayout.Middle(index)).Should().Be(index);
        }

        IntegerLayout.Highest(last).Should().Be(long.MaxValue);
    }
}
