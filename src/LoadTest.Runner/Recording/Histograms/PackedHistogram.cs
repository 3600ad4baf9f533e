using System.Buffers;
using System.Collections.Immutable;

namespace LoadTest.Runner.Recording.Histograms;

/// <summary>
/// Times in the payload of <see cref="HistogramEncoding"/>, two or three bytes for most buckets: what a run keeps of each of its
/// seconds. Immutable, so any thread may read it.
/// </summary>
internal sealed class PackedHistogram : IQuantiles
{
    private const double MsPerMicrosecond = 1e-3;

    private readonly byte[] _payload;

    /// <summary>Packs counters.</summary>
    /// <param name="counts">Indexed by <see cref="IntegerLayout"/>, in microseconds.</param>
    /// <param name="scratch">What to write with, so that only the result is allocated.</param>
    public PackedHistogram(BucketWalk counts, ArrayBufferWriter<byte> scratch)
    {
        scratch.ResetWrittenCount();
        var next = 0;
        foreach (var bucket in counts)
        {
            var zeros = bucket.Index - next;
            if (zeros > 0) ZigZagLeb128.Write(scratch, zeros == 1 ? 0 : -zeros);
            ZigZagLeb128.Write(scratch, bucket.Count);
            next = bucket.Index + 1;
            Count += bucket.Count;
            Highest = IntegerLayout.Highest(bucket.Index);
        }

        // The reference implementation writes the counter of 0 even of an empty histogram.
        if (next == 0) ZigZagLeb128.Write(scratch, 0);
        _payload = scratch.WrittenSpan.ToArray();
    }

    /// <inheritdoc/>
    public long Count { get; }

    /// <summary>The largest value equivalent to the largest recorded, in microseconds; 0 if nothing was.</summary>
    public long Highest { get; }

    /// <summary>The packed counters.</summary>
    public ReadOnlySpan<byte> Payload => _payload;

    /// <summary>The buckets that hold something, from low to high; unpacked at each call.</summary>
    public ImmutableArray<Bucket> Buckets
    {
        get
        {
            var buckets = ImmutableArray.CreateBuilder<Bucket>();
            foreach (var bucket in new PayloadReader(_payload)) buckets.Add(bucket);
            return buckets.DrainToImmutable();
        }
    }

    /// <inheritdoc/>
    public double? ValueAtPercentile(double percentile) => Count == 0 ? null : ValueAtRank(NearestRank.Of(percentile, Count));

    /// <inheritdoc/>
    public double? ValueAtRank(long rank)
    {
        var left = Math.Clamp(rank, 1, Math.Max(1, Count));
        foreach (var bucket in new PayloadReader(_payload))
        {
            left -= bucket.Count;
            if (left <= 0) return MsPerMicrosecond * IntegerLayout.Highest(bucket.Index);
        }

        return null;
    }
}
