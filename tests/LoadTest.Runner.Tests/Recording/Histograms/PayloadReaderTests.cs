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

    [Fact]
    public void A_zero_behind_the_last_bucket_is_refused() => FluentActions.Invoking(() => Read(-Last, 5, 0))
        .Should().Throw<InvalidDataException>().WithMessage($"*; found a counter at {Last + 1}.*");

    [Fact]
    public void A_run_of_zeros_may_end_with_the_last_bucket() => Read(1, -Last).Buckets.Should().Equal(new Bucket(0, 1));

    [Theory]
    [InlineData(-1L - int.MaxValue, "2147483648")]
    [InlineData(long.MinValue, "9223372036854775808")]
    public void A_run_of_zeros_behind_the_last_bucket_is_refused_and_told_by_its_length(long run, string length) =>
        FluentActions.Invoking(() => Read(1, run)).Should().Throw<InvalidDataException>().WithMessage(
            "A histogram in HdrHistogram's V2 encoding has runs of zeros up to its last bucket at most; "
            + $"found a run of {length} zeros where {Last} buckets are left. Encode it anew.");

    [Fact]
    public void A_run_that_is_one_too_long_is_refused() => FluentActions.Invoking(() => Read(1, -Last - 1)).Should().Throw<InvalidDataException>();

    private static Histogram Read(params long[] numbers)
    {
        var payload = new ArrayBufferWriter<byte>();
        foreach (var number in numbers) ZigZagLeb128.Write(payload, number);
        return Histogram.Of(new PayloadReader(payload.WrittenSpan));
    }
}
