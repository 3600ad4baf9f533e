namespace LoadTest.Runner.Recording.Histograms;

/// <summary>Sorted samples, as precise as their buckets.</summary>
internal interface IQuantiles
{
    /// <summary>How many samples there are.</summary>
    long Count { get; }

    /// <summary>The sample at ⌈p·n/100⌉ of the sorted ones (nearest rank).</summary>
    /// <param name="percentile">0 to 100.</param>
    /// <returns>The largest value of its bucket, within the exact minimum and maximum; null without samples.</returns>
    double? ValueAtPercentile(double percentile);

    /// <summary>The sample at a rank of the sorted ones.</summary>
    /// <param name="rank">1 to <see cref="Count"/>; values outside are taken as the nearer end.</param>
    /// <returns>The largest value of its bucket, within the exact minimum and maximum; null without samples.</returns>
    double? ValueAtRank(long rank);
}
