using System.Buffers;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording.Histograms;

public sealed class PackedHistogramTests
{
    private readonly ArrayBufferWriter<byte> _scratch = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(5_000, 1)]
    [InlineData(5_000, 3_000_000_000)]
    public void What_was_packed_is_read_as_it_was_recorded(int buckets, long count)
    {
        var counts = new BucketCounts();
        for (var i = 0; i < buckets; i++) counts.At((i * 3) + (i % 7 / 6)) = count + i;
        var recorded = HistogramSnapshot.OfTimes(counts);

        var packed = Packed(counts);

        packed.Buckets.Should().Equal(recorded.Buckets);
        packed.Count.Should().Be(recorded.Count);
        foreach (var percentile in (ReadOnlySpan<double>)[0, 50, 95, 99, 100])
            packed.ValueAtPercentile(percentile).Should().Be(recorded.ValueAtPercentile(percentile));
        packed.ValueAtRank(-1).Should().Be(recorded.ValueAtRank(-1));
        packed.ValueAtRank(long.MaxValue).Should().Be(recorded.ValueAtRank(long.MaxValue));
    }

    [Fact]
    public void A_later_reading_minus_an_earlier_one_is_what_came_between()
    {
        var packed = new PackedHistogram(Microseconds(10, 10, 20, 5_000_000).Walk(Microseconds(10, 20)), _scratch);

        packed.Count.Should().Be(2);
        packed.Highest.Should().Be(IntegerLayout.Highest(IntegerLayout.IndexOf(5_000_000)));
        packed.Buckets.Should().Equal(new Bucket(IntegerLayout.IndexOf(10), 1), new Bucket(IntegerLayout.IndexOf(5_000_000), 1));
    }

    [Fact]
    public void A_bucket_takes_two_bytes_or_three()
    {
        var counts = new BucketCounts();
        for (var i = 0; i < 1_000; i++) counts.At(i) = 1_000;

        Packed(counts).Payload.Length.Should().BeInRange(2_000, 3_000);
    }

    [Fact]
    public void What_was_packed_before_stays_as_it_is()
    {
        var first = Packed(Microseconds(10, 20));
        _ = Packed(Microseconds(1, 2, 3, 4));

        first.Buckets.Should().Equal(new Bucket(10, 1), new Bucket(20, 1));
    }

    [Fact]
    public void Reading_allocates_nothing_and_packing_only_the_result()
    {
        var counts = Microseconds([.. Enumerable.Range(0, 1_000).Select(i => (long)i * i)]);
        var packed = Packed(counts);
        _ = packed.ValueAtPercentile(99);

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = packed.ValueAtPercentile(99);
        var read = GC.GetAllocatedBytesForCurrentThread() - before;
        _ = Packed(counts);
        var all = GC.GetAllocatedBytesForCurrentThread() - before;

        read.Should().Be(0);
        all.Should().BeLessThan(packed.Payload.Length + 256);
    }

    private static BucketCounts Microseconds(params long[] values)
    {
        var counts = new BucketCounts();
        foreach (var value in values) counts.At(IntegerLayout.IndexOf(value))++;
        return counts;
    }

    private PackedHistogram Packed(BucketCounts counts) => new(counts.Walk(), _scratch);
}
