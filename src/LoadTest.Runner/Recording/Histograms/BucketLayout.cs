namespace LoadTest.Runner.Recording.Histograms;

/// <summary>Which values share a bucket. Indexes grow with values.</summary>
internal abstract class BucketLayout
{
    /// <summary>The smallest value of a bucket.</summary>
    public abstract double LowestAt(int index);

    /// <summary>The largest value of a bucket: what a percentile reports, as in HdrHistogram.</summary>
    public abstract double HighestAt(int index);

    /// <summary>The middle of a bucket: what moments are computed from, as in HdrHistogram.</summary>
    public abstract double MiddleAt(int index);
}
