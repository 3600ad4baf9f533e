using System.Buffers;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Recording;

/// <summary>Reads a time metric's histogram second by second. One thread.</summary>
internal sealed class LatencyReader(int metric)
{
    private readonly ArrayBufferWriter<byte> _scratch = new();
    private BucketCounts _seen = new();
    private BucketCounts _now = new();

    /// <summary>What came since the last reading.</summary>
    public PackedHistogram Read(ReadOnlySpan<Shard> shards)
    {
        _now.Clear();
        foreach (var shard in shards)
        {
            if (shard.Find(metric) is TimeCell cell)
                cell.AddTo(_now);
        }

        var change = new PackedHistogram(_now.Walk(_seen), _scratch);
        (_seen, _now) = (_now, _seen);
        return change;
    }
}
