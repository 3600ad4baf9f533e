namespace LoadTest.Runner.Recording.Histograms;

/// <summary>The nearest-rank definition of a percentile.</summary>
internal static class NearestRank
{
    /// <summary>The 1-based rank ⌈p·n/100⌉ of the sorted samples, at least 1.</summary>
    /// <param name="percentile">0 to 100; values outside are taken as the nearer end.</param>
    /// <param name="count">n, above 0.</param>
    /// <remarks>
    /// As in HdrHistogram, the percentile is lowered by one unit in the last place, so that the rounding of 99.9·1000/100 to a
    /// number above 999 does not lift the rank.
    /// </remarks>
    public static long Of(double percentile, long count)
    {
        var lowered = Math.Clamp(double.BitDecrement(percentile), 0, 100);
        var rank = percentile >= 100 ? count : (long)Math.Ceiling(lowered * count / 100);
        return Math.Clamp(rank, 1, count);
    }
}
