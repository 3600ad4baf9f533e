using System.Buffers;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording.Histograms;

public sealed class PayloadReaderTests
{
    private static readonly int Last = IntegerLayout.IndexOf(long.MaxValue);

    [Fact]
    public void The_last_bucket_that_there_is_can_be_read() => Read(-Last, 5).Buckets.Should().Equal(new Bucket(Last, 5));

    [Fact]
    public void A_counter_behind_the_last_bucket_is_refused() => FluentActions.Invoking(() => Read(-Last, 5, 7))
        .Should().Throw<InvalidDataException>().WithMessage($"*has at most as many counters as there are buckets; found a counter at {Last + 1}.*");

    [Theory]
    [InlineData(-1L - int.MaxValue, "-2147483648")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    public void A_run_of_zeros_behind_all_indexes_is_refused(long run, string found) => FluentActions.Invoking(() => Read(1, run))
        .Should().Throw<InvalidDataException>().WithMessage($"*has runs of zeros within its buckets; found a run of {found}.*");

    private static Histogram Read(params long[] numbers)
    {
        var payload = new ArrayBufferWriter<byte>();
        foreach (var number in numbers) ZigZagLeb128.Write(payload, number);
        return Histogram.Of(new PayloadReader(payload.WrittenSpan));
    }
}
