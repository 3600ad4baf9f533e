using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Recording;

/// <summary>Reads a time metric's histogram second by second. One thread.</summary>
internal sealed class LatencyReader(int metric)
{
    private BucketCounts _seen = new();
    private BucketCounts _now = new();

    /// <summary>What came since the last reading.</summary>
    public HistogramSnapshot Read(ReadOnlySpan<Shard> shards)
    {
        _now.Clear();
        foreach (var shard in shards)
        {
            if (shard.Find(metric) is TimeCell cell)
                cell.Buckets.AddTo(_now);
        }

        var change = HistogramSnapshot.OfTimes(_now, _seen);
        (_seen, _now) = (_now, _seen);
        return change;
    }
}
