using LoadTest.Runner.Recording;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording;

public sealed class LatencyIntervalTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(5_000, 1)]
    [InlineData(5_000, 3_000_000_000)]
    public void A_second_is_read_as_it_was_recorded(int buckets, long count)
    {
        var counts = new BucketCounts();
        for (var i = 0; i < buckets; i++) counts.At((i * 3) + (i % 7 / 6)) = count + i;
        var recorded = HistogramSnapshot.OfTimes(counts);

        var interval = new LatencyInterval(7, recorded);

        interval.Second.Should().Be(7);
        interval.Histogram.Buckets.Should().Equal(recorded.Buckets);
        interval.Histogram.Count.Should().Be(recorded.Count);
        interval.Histogram.ValueAtPercentile(99).Should().Be(recorded.ValueAtPercentile(99));
    }

    [Fact]
    public void A_bucket_takes_two_bytes_or_three()
    {
        var counts = new BucketCounts();
        for (var i = 0; i < 1_000; i++) counts.At(i) = 1_000;

        HistogramEncoding.Pack(HistogramSnapshot.OfTimes(counts).Buckets).Length.Should().BeInRange(2_000, 3_000);
    }
}
