using System.Buffers;
using System.Collections.Immutable;

namespace LoadTest.Runner.Recording.Histograms;

/// <summary>
/// A high dynamic range histogram of whole numbers: 3 significant digits over all of <see cref="long"/>, in HdrHistogram's buckets
/// (<see cref="IntegerLayout"/>), so that it can be exchanged with other implementations. LoadTest's unit is the microsecond.
/// </summary>
/// <remarks>
/// It grows with the values recorded; <see cref="NominalHighest"/> is only what it tells other implementations to expect. As in
/// HdrHistogram, values of one bucket are equivalent: percentiles and <see cref="Max"/> give the largest of them,
/// <see cref="Min"/> the smallest. Not for use by two threads at once.
/// </remarks>
internal sealed class Histogram
{
    /// <summary>One hour in microseconds.</summary>
    public const long NominalHighest = 3_600_000_000;

    private readonly BucketCounts _counts = new();

    /// <summary>How many values were recorded.</summary>
    public long Count { get; private set; }

    /// <summary>The smallest value equivalent to the smallest recorded; 0 if nothing was.</summary>
    public long Min => Count == 0 ? 0 : IntegerLayout.Lowest(Buckets[0].Index);

    /// <summary>The largest value equivalent to the largest recorded; 0 if nothing was.</summary>
    public long Max => Count == 0 ? 0 : IntegerLayout.Highest(Buckets[^1].Index);

    /// <summary>The mean of the middles of the buckets; null if nothing was recorded.</summary>
    public double? Mean => Count == 0 ? null : Buckets.Sum(bucket => (double)IntegerLayout.Middle(bucket.Index) * bucket.Count) / Count;

    /// <summary>The standard deviation of the population, from the middles of the buckets; null if nothing was recorded.</summary>
    public double? StandardDeviation => Mean is not { } mean ? null : Math.Sqrt(
        Buckets.Sum(bucket => Math.Pow(IntegerLayout.Middle(bucket.Index) - mean, 2) * bucket.Count) / Count);

    /// <summary>The buckets that hold something, from low to high.</summary>
    public ImmutableArray<Bucket> Buckets => _counts.NonEmpty();

    /// <summary>A histogram of buckets that were read.</summary>
    public static Histogram Of(PayloadReader buckets)
    {
        var histogram = new Histogram();
        foreach (var bucket in buckets)
            histogram.AddBucket(bucket);
        return histogram;
    }

    /// <summary>Whether the histogram keeps two values apart.</summary>
    public static bool AreEquivalent(long left, long right) => IntegerLayout.IndexOf(left) == IntegerLayout.IndexOf(right);

    /// <summary>Records a value a number of times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value or the number is negative.</exception>
    public void Record(long value, long count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        AddBucket(new Bucket(IntegerLayout.IndexOf(value), count));
    }

    /// <summary>Adds all that another histogram holds; nothing is lost, and the order of additions does not matter.</summary>
    public void Add(Histogram other)
    {
        _counts.Add(other._counts);
        Count += other.Count;
    }

    /// <summary>All that it holds, to keep or to send.</summary>
    public PackedHistogram Pack() => new(_counts.Walk(), new ArrayBufferWriter<byte>());

    /// <summary>The value at the nearest rank, ⌈p·n/100⌉.</summary>
    /// <param name="percentile">0 to 100.</param>
    /// <returns>The largest value equivalent to it; 0 if nothing was recorded.</returns>
    public long ValueAtPercentile(double percentile) => Count == 0 ? 0 : ValueAtRank(NearestRank.Of(percentile, Count));

    /// <summary>The value at a rank of the sorted ones.</summary>
    /// <param name="rank">1 to <see cref="Count"/>; values outside are taken as the nearer end.</param>
    /// <returns>The largest value equivalent to it; 0 if nothing was recorded.</returns>
    public long ValueAtRank(long rank)
    {
        var left = Math.Clamp(rank, 1, Math.Max(1, Count));
        foreach (var bucket in Buckets)
        {
            left -= bucket.Count;
            if (left <= 0)
                return IntegerLayout.Highest(bucket.Index);
        }

        return 0;
    }

    private void AddBucket(Bucket bucket)
    {
        _counts.At(bucket.Index) += bucket.Count;
        Count += bucket.Count;
    }
}
