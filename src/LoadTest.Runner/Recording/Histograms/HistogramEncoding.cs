using System.Buffers.Binary;
using System.IO.Compression;

namespace LoadTest.Runner.Recording.Histograms;

/// <summary>HdrHistogram's V2 compressed encoding, which its implementations in Java, JavaScript and other languages read.</summary>
/// <remarks>
/// Big-endian: compressed cookie, length, then a zlib stream of: cookie, payload length, normalizing offset 0, significant
/// digits, lowest and highest value, conversion ratio 1.0, payload. The payload lists the counters from index 0 on as
/// <see cref="ZigZagLeb128"/> numbers, a run of several zeros as minus its length. The normalizing offset says how a histogram lies
/// in its owner's memory, not how the payload is to be read; JavaScript's writes 1 and reads any.
/// </remarks>
internal static class HistogramEncoding
{
    private const int Cookie = 0x1c849303;
    private const int CompressedCookie = 0x1c849304;
    private const int WordSizeMark = 0x10;
    private const int WordSizeMask = 0xf0;
    private const int HeaderLength = 40;
    private const int DigitsOffset = 12;
    private const int LowestOffset = 16;
    private const int HighestOffset = 24;
    private const int RatioOffset = 32;

    /// <summary>Encodes a histogram.</summary>
    public static byte[] Encode(Histogram histogram) => Encode(histogram.Pack());

    /// <summary>Encodes times that are packed already.</summary>
    public static byte[] Encode(PackedHistogram histogram)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, Cookie | WordSizeMark);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], histogram.Payload.Length);
        BinaryPrimitives.WriteInt32BigEndian(header[DigitsOffset..], IntegerLayout.SignificantDigits);
        BinaryPrimitives.WriteInt64BigEndian(header[LowestOffset..], 1);
        BinaryPrimitives.WriteInt64BigEndian(header[HighestOffset..], Math.Max(Histogram.NominalHighest, histogram.Highest));
        BinaryPrimitives.WriteDoubleBigEndian(header[RatioOffset..], 1.0);
        return Compress(header, histogram.Payload);
    }

    /// <summary>Decodes a histogram of 3 significant digits and unit 1.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    /// <exception cref="EndOfStreamException">The compressed bytes end early.</exception>
    public static Histogram Decode(ReadOnlySpan<byte> encoded)
    {
        Require(encoded.Length >= 8, "starts with 8 bytes", $"{encoded.Length} bytes");
        var cookie = BinaryPrimitives.ReadInt32BigEndian(encoded) & ~WordSizeMask;
        Require(cookie == CompressedCookie, $"starts with the cookie {CompressedCookie:x8}", $"{cookie:x8}");
        var length = BinaryPrimitives.ReadInt32BigEndian(encoded[4..]);
        Require(length >= 0 && length <= encoded.Length - 8, "is as long as its header says", $"{encoded.Length - 8} of {length} bytes");
        using var compressed = new MemoryStream(encoded.Slice(8, length).ToArray());
        using var inflated = new ZLibStream(compressed, CompressionMode.Decompress);
        Span<byte> header = stackalloc byte[HeaderLength];
        inflated.ReadExactly(header);
        var payload = new byte[PayloadLength(header)];
        inflated.ReadExactly(payload);
        return Histogram.Of(new PayloadReader(payload));
    }

    private static int PayloadLength(ReadOnlySpan<byte> header)
    {
        var cookie = BinaryPrimitives.ReadInt32BigEndian(header) & ~WordSizeMask;
        Require(cookie == Cookie, $"holds the cookie {Cookie:x8}", $"{cookie:x8}");
        var digits = BinaryPrimitives.ReadInt32BigEndian(header[DigitsOffset..]);
        Require(digits == IntegerLayout.SignificantDigits, "has 3 significant digits", $"{digits}");
        var lowest = BinaryPrimitives.ReadInt64BigEndian(header[LowestOffset..]);
        Require(lowest == 1, "has the unit 1", $"{lowest}");
        var length = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        Require(length >= 0 && length <= ZigZagLeb128.MostBytes * (PayloadReader.HighestIndex + 1L), "has a payload no longer than its buckets", $"{length} bytes");
        return length;
    }

    private static byte[] Compress(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        using var target = new MemoryStream();
        target.SetLength(8);
        target.Position = 8;
        using (var deflating = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflating.Write(header);
            deflating.Write(payload);
        }

        var encoded = target.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(encoded, CompressedCookie | WordSizeMark);
        BinaryPrimitives.WriteInt32BigEndian(encoded.AsSpan(4), encoded.Length - 8);
        return encoded;
    }

    private static void Require(bool met, string rule, string found)
    {
        if (!met) throw EncodingRule.Broken(rule, found);
    }
}
