namespace LoadTest.Runner.Recording;

/// <summary>All watches of a run. Complete before anything is recorded.</summary>
internal sealed class WatchList
{
    private readonly List<Watch> _all = [];
    private readonly List<Metric> _metrics = [];
    private long[] _abandoned = [];

    /// <summary>All watches by id.</summary>
    public IReadOnlyList<Watch> All => _all;

    /// <summary>The metrics that have a watch.</summary>
    public IReadOnlyList<Metric> Metrics => _metrics;

    /// <summary>Adds a watch to a metric.</summary>
    public WatchId Add(Metric metric, double limit, WatchSide side)
    {
        var watch = new Watch(new WatchId(_all.Count), metric.Index, limit, side);
        _all.Add(watch);
        _abandoned = new long[2 * _all.Count];
        if (metric.Watches.Length == 0)
            _metrics.Add(metric);
        metric.Watches = [.. metric.Watches, watch];
        return watch.Id;
    }

    /// <summary>Compares the age of an abandoned iteration with the limits. Any thread.</summary>
    public void Abandoned(int metric, long ageNanoseconds)
    {
        foreach (var watch in _all)
        {
            if (watch.Metric == metric)
                Interlocked.Increment(ref _abandoned[(2 * watch.Id.Index) + (watch.IsViolatedBy(ageNanoseconds) ? 0 : 1)]);
        }
    }

    /// <summary>How many abandoned iterations were beyond the limit of a watch, and within it.</summary>
    public (long Beyond, long Within) Abandoned(Watch watch) => (
        Volatile.Read(ref _abandoned[2 * watch.Id.Index]),
        Volatile.Read(ref _abandoned[(2 * watch.Id.Index) + 1]));
}
