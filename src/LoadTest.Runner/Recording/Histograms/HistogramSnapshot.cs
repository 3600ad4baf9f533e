using System.Collections.Immutable;

namespace LoadTest.Runner.Recording.Histograms;

/// <summary>What was recorded, frozen: only the buckets that hold something. Immutable, so any thread may read it.</summary>
internal sealed class HistogramSnapshot : IQuantiles
{
    private readonly BucketLayout _layout;
    private readonly double _scale;
    private readonly double _min;
    private readonly double _max;

    private HistogramSnapshot(BucketLayout layout, double scale, ImmutableArray<Bucket> buckets, double min, double max)
    {
        (_layout, _scale, Buckets) = (layout, scale, buckets);
        for (var i = 0; i < buckets.Length; i++)
            Count += buckets[i].Count;
        _min = double.IsNaN(min) ? double.NegativeInfinity : min;
        _max = double.IsNaN(max) ? double.PositiveInfinity : max;
    }

    /// <inheritdoc/>
    public long Count { get; }

    /// <summary>The buckets that hold something, from low to high.</summary>
    public ImmutableArray<Bucket> Buckets { get; }

    /// <summary>Times: buckets of microseconds, reported in milliseconds.</summary>
    /// <param name="counts">Indexed by <see cref="IntegerLayout"/>.</param>
    /// <param name="minMs">The exact minimum, NaN if it is not known.</param>
    /// <param name="maxMs">The exact maximum, NaN if it is not known.</param>
    public static HistogramSnapshot OfTimes(BucketCounts counts, double minMs = double.NaN, double maxMs = double.NaN) =>
        new(IntegerLayout.Instance, 1e-3, counts.NonEmpty(), minMs, maxMs);

    /// <summary>Values of any unit.</summary>
    /// <param name="counts">Indexed by <see cref="FloatLayout"/>.</param>
    /// <param name="min">The exact minimum.</param>
    /// <param name="max">The exact maximum.</param>
    public static HistogramSnapshot OfValues(BucketCounts counts, double min, double max) =>
        new(FloatLayout.Instance, 1, counts.NonEmpty(), min, max);

    /// <inheritdoc/>
    public double? ValueAtPercentile(double percentile) => Count == 0 ? null : ValueAtRank(NearestRank.Of(percentile, Count));

    /// <inheritdoc/>
    public double? ValueAtRank(long rank)
    {
        if (Count == 0)
            return null;
        if (rank <= 1 && double.IsFinite(_min))
            return _min;
        var left = Math.Clamp(rank, 1, Count);
        var place = 0;
        while ((left -= Buckets[place].Count) > 0)
            place++;
        return Math.Clamp(_scale * _layout.HighestAt(Buckets[place].Index), _min, _max);
    }

    /// <summary>The standard deviation of the population, from the middles of the buckets.</summary>
    /// <param name="mean">The exact mean.</param>
    /// <returns>Null without samples.</returns>
    public double? StandardDeviation(double mean)
    {
        if (Count == 0)
            return null;
        var unit = _max > 0 && double.IsFinite(_max) ? _max : 1; // keeps the squares of very large values finite
        var squares = 0.0;
        for (var i = 0; i < Buckets.Length; i++)
        {
            var bucket = Buckets[i];
            var distance = (Math.Clamp(_scale * _layout.MiddleAt(bucket.Index), _min, _max) / unit) - (mean / unit);
            squares += distance * distance * bucket.Count;
        }

        return unit * Math.Sqrt(squares / Count);
    }
}
