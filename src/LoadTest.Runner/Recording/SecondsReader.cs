using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Recording;

/// <summary>Reads all shards second by second. One thread at a time.</summary>
internal sealed class SecondsReader(ShardSet shards, WatchList watches, int iteration)
{
    private static readonly int EventKinds = Enum.GetValues<IterationEvent>().Length;

    private readonly List<SeriesRow> _rows = [];
    private readonly List<LatencyInterval> _latencies = [];
    private readonly LatencyReader _latency = new(iteration);
    private long[] _events = new long[EventKinds];
    private WatchReader[]? _watchReaders;

    /// <summary>All events up to the last reading.</summary>
    public IterationCounts Iterations => IterationCounts.Of(_events);

    /// <summary>One row per second, without gaps.</summary>
    public IReadOnlyList<SeriesRow> Rows => _rows;

    /// <summary>The latencies of each second that has any.</summary>
    public IReadOnlyList<LatencyInterval> Latencies => _latencies;

    private WatchReader[] WatchReaders => _watchReaders ??= [.. watches.Metrics.Select(metric => new WatchReader(metric))];

    /// <summary>Ends a second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The second is not after the one before.</exception>
    public void Close(int second, int users)
    {
        if (second < _rows.Count)
            throw new ArgumentOutOfRangeException(nameof(second), second, $"Seconds are closed in order; the next is {_rows.Count}.");
        while (_rows.Count < second)
        {
            _rows.Add(new SeriesRow(_rows.Count, users, default, null, null, null));
            foreach (var reader in WatchReaders)
                reader.Skip();
        }

        Read(second, users);
    }

    /// <summary>Ends one more second if anything was recorded since the last.</summary>
    public void CloseRest()
    {
        var users = _rows.Count > 0 ? _rows[^1].Users : 0;
        if (Read(_rows.Count, users))
            return;
        _rows.RemoveAt(_rows.Count - 1);
        foreach (var reader in WatchReaders)
            reader.Unread();
    }

    /// <summary>What the watches saw, by id.</summary>
    public IReadOnlyList<WatchResult> WatchResults()
    {
        var results = new WatchResult[watches.All.Count];
        foreach (var reader in WatchReaders)
            reader.Read(watches, results);
        return results;
    }

    private bool Read(int second, int users)
    {
        var events = new long[EventKinds];
        foreach (var shard in shards.All)
            shard.AddEventsTo(events);
        var change = new long[EventKinds];
        var any = false;
        for (var kind = 0; kind < EventKinds; kind++)
        {
            change[kind] = events[kind] - _events[kind];
            any |= change[kind] > 0;
        }

        _events = events;

        var latency = _latency.Read(shards.All);
        if (latency.Count > 0)
            _latencies.Add(new LatencyInterval(second, latency));
        _rows.Add(new SeriesRow(
            second, users, IterationCounts.Of(change),
            latency.ValueAtPercentile(50), latency.ValueAtPercentile(95), latency.ValueAtPercentile(99)));

        any |= latency.Count > 0;
        foreach (var reader in WatchReaders)
            any |= reader.Read(shards.All);
        return any;
    }
}
