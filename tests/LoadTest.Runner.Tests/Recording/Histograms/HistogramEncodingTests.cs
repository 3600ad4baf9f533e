using System.Buffers.Binary;
using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording.Histograms;

public sealed class HistogramEncodingTests
{
    private const int HighestOffset = 24;
    private const int HeaderLength = 40;

    [Theory]
    [MemberData(nameof(ReferenceVectors.Names), MemberType = typeof(ReferenceVectors))]
    public void A_histogram_of_the_reference_implementation_is_read_as_it_describes_itself(string name)
    {
        var reference = ReferenceVectors.Named(name);

        var histogram = HistogramEncoding.Decode(reference.Bytes);

        histogram.Count.Should().Be(reference.Count);
        histogram.Min.Should().Be(reference.Min);
        histogram.Max.Should().Be(reference.Max);
        (histogram.Mean ?? 0).Should().BeApproximately(reference.Mean, 1e-9 * reference.Mean);
        (histogram.StandardDeviation ?? 0).Should().BeApproximately(reference.StdDev, 1e-9 * reference.StdDev);
        foreach (var (percentile, value) in reference.Percentiles)
            histogram.ValueAtPercentile(percentile).Should().Be(value, "that is p{0}", percentile);
    }

    [Theory]
    [MemberData(nameof(ReferenceVectors.Names), MemberType = typeof(ReferenceVectors))]
    public void A_histogram_is_encoded_to_the_bytes_of_the_reference_implementation(string name)
    {
        var reference = ReferenceVectors.Named(name);

        var ours = Inflate(HistogramEncoding.Encode(HistogramEncoding.Decode(reference.Bytes)));

        WithoutRange(ours).Should().Equal(WithoutRange(Inflate(reference.Bytes)));
    }

    [Fact]
    public void The_samples_of_the_reference_lie_in_the_buckets_of_the_reference()
    {
        var ramp = new Histogram();
        for (var value = 0; value < 5_000; value++)
            ramp.Record(value);
        var beyond = new Histogram();
        beyond.Record(1, 1L << 40);
        beyond.Record(3_600_000_000, 3);
        beyond.Record(720_000_000_000, 1L << 20);
        beyond.Record(1L << 50);

        ramp.Buckets.Should().Equal(HistogramEncoding.Decode(ReferenceVectors.Ramp.Bytes).Buckets);
        beyond.Buckets.Should().Equal(HistogramEncoding.Decode(ReferenceVectors.BeyondAnHour.Bytes).Buckets);
    }

    [Fact]
    public void Decoding_an_encoded_histogram_gives_its_buckets_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(NonNegativeInt Value, PositiveInt Count, byte Shift)[]>(), samples =>
        {
            var histogram = new Histogram();
            foreach (var (value, count, shift) in samples)
                histogram.Record((long)value.Get << (shift % 30), count.Get);
            return HistogramEncoding.Decode(HistogramEncoding.Encode(histogram)).Buckets.SequenceEqual(histogram.Buckets);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bytes_of_something_else_are_refused()
    {
        byte[] foreign = [0x1c, 0x84, 0x93, 0x02, 0, 0, 0, 0];

        FluentActions.Invoking(() => HistogramEncoding.Decode([1, 2, 3])).Should().Throw<InvalidDataException>().WithMessage("*found 3 bytes*");
        FluentActions.Invoking(() => HistogramEncoding.Decode(foreign)).Should().Throw<InvalidDataException>().WithMessage("*cookie 1c849304; found 1c849302*");
    }

    [Theory]
    [InlineData(new byte[] { 0x1c, 0x84, 0x93, 0x14, 0, 0, 0 }, "starts with 8 bytes; found 7 bytes")]
    [InlineData(new byte[] { 0x1c, 0x84, 0x93, 0x14, 0, 0, 0, 4, 1, 2, 3 }, "is as long as its header says; found 3 of 4 bytes")]
    [InlineData(new byte[] { 0x1c, 0x84, 0x93, 0x14, 0xff, 0xff, 0xff, 0xff, 1 }, "is as long as its header says; found 1 of -1 bytes")]
    public void Bytes_that_are_not_as_long_as_they_say_are_refused(byte[] encoded, string fault) =>
        FluentActions.Invoking(() => HistogramEncoding.Decode(encoded)).Should().Throw<InvalidDataException>().WithMessage(Refusal(fault));

    [Fact]
    public void Bytes_without_a_histogram_end_early() =>
        FluentActions.Invoking(() => HistogramEncoding.Decode([0x1c, 0x84, 0x93, 0x14, 0, 0, 0, 0])).Should().Throw<EndOfStreamException>();

    [Theory]
    [InlineData(0, 0x1c849302, "holds the cookie 1c849303; found 1c849302")]
    [InlineData(4, -1, "has a payload no longer than its buckets; found -1 bytes")]
    [InlineData(4, int.MaxValue, "has a payload no longer than its buckets; found 2147483647 bytes")]
    [InlineData(12, 2, "has 3 significant digits; found 2")]
    [InlineData(20, 1_000, "has the unit 1; found 1000")]
    public void A_histogram_of_another_kind_is_refused(int offset, int value, string fault)
    {
        var plain = Inflate(ReferenceVectors.Ramp.Bytes);
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(offset), value);

        FluentActions.Invoking(() => HistogramEncoding.Decode(Deflate(plain))).Should().Throw<InvalidDataException>().WithMessage(Refusal(fault));
    }

    [Fact]
    public void A_payload_is_at_most_a_number_of_the_longest_form_for_each_bucket()
    {
        byte[] zero = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0];
        var longest = Enumerable.Repeat(zero, IntegerLayout.IndexOf(long.MaxValue) + 1).SelectMany(bytes => bytes).ToArray();

        HistogramEncoding.Decode(Deflate(Plain(longest))).Count.Should().Be(0);
        FluentActions.Invoking(() => HistogramEncoding.Decode(Deflate(Plain([.. longest, 0])))).Should().Throw<InvalidDataException>()
            .WithMessage(Refusal($"has a payload no longer than its buckets; found {longest.Length + 1} bytes"));
    }

    [Fact]
    public void A_histogram_without_a_payload_is_empty() => HistogramEncoding.Decode(Deflate(Plain([]))).Count.Should().Be(0);

    [Theory]
    [InlineData(1_000, 3_600_000_000)]
    [InlineData(7_200_000_000, 7_201_619_967)]
    public void Other_implementations_are_told_to_expect_an_hour_or_what_is_longer(long microseconds, long highest)
    {
        var histogram = new Histogram();
        histogram.Record(microseconds);

        BinaryPrimitives.ReadInt64BigEndian(Inflate(HistogramEncoding.Encode(histogram)).AsSpan(HighestOffset)).Should().Be(highest);
    }

    [Fact]
    public void The_memory_layout_of_its_owner_does_not_change_how_a_histogram_is_read()
    {
        var plain = Inflate(ReferenceVectors.Ramp.Bytes);
        plain[11] = 1;

        HistogramEncoding.Decode(Deflate(plain)).Buckets.Should().Equal(HistogramEncoding.Decode(ReferenceVectors.Ramp.Bytes).Buckets);
    }

    private static string Refusal(string fault) => $"A histogram in HdrHistogram's V2 encoding {fault}. Encode it anew.";

    private static byte[] Plain(byte[] payload)
    {
        byte[] plain = [.. Inflate(HistogramEncoding.Encode(new Histogram()))[..HeaderLength], .. payload];
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(4), payload.Length);
        return plain;
    }

    private static byte[] Inflate(byte[] encoded)
    {
        using var inflated = new MemoryStream();
        using var stream = new ZLibStream(new MemoryStream(encoded, 8, encoded.Length - 8), CompressionMode.Decompress);
        stream.CopyTo(inflated);
        return inflated.ToArray();
    }

    private static byte[] Deflate(byte[] plain)
    {
        using var target = new MemoryStream();
        using (var stream = new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(plain);
        var length = (int)target.Length;
        return [0x1c, 0x84, 0x93, 0x14, (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length, .. target.ToArray()];
    }

    // The highest value is what a histogram was configured for, which differs without any difference in what it holds.
    private static byte[] WithoutRange(byte[] plain) => [.. plain[..HighestOffset], .. plain[(HighestOffset + 8)..]];
}
