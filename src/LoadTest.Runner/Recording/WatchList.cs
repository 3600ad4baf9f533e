namespace LoadTest.Runner.Recording;

/// <summary>All watches of a run. Complete before anything is recorded.</summary>
internal sealed class WatchList
{
    private readonly List<Watch> _all = [];
    private readonly List<Metric> _metrics = [];
    private readonly Lock _gate = new();
    private AbandonedCounts[] _abandoned = [];

    /// <summary>All watches by id.</summary>
    public IReadOnlyList<Watch> All => _all;

    /// <summary>The metrics that have a watch.</summary>
    public IReadOnlyList<Metric> Metrics => _metrics;

    /// <summary>Adds a watch to a metric.</summary>
    public WatchId Add(Metric metric, double limit, WatchSide side)
    {
        var watch = new Watch(new WatchId(_all.Count), metric.Index, limit, side);
        _all.Add(watch);
        _abandoned = new AbandonedCounts[_all.Count];
        if (metric.Watches.Length == 0)
            _metrics.Add(metric);
        metric.Watches = [.. metric.Watches, watch];
        return watch.Id;
    }

    /// <summary>Compares the age of what was abandoned with the limits of its metric. Any thread.</summary>
    public void Abandoned(int metric, long ageNanoseconds, long lagNanoseconds)
    {
        foreach (var watch in _all)
        {
            if (watch.Metric == metric)
                Abandoned(watch, watch.IsViolatedBy(ageNanoseconds), !watch.IsViolatedBy(ageNanoseconds - lagNanoseconds));
        }
    }

    /// <summary>What was abandoned, held against a watch.</summary>
    public AbandonedCounts Abandoned(Watch watch)
    {
        lock (_gate) return _abandoned[watch.Id.Index];
    }

    private void Abandoned(Watch watch, bool isBeyond, bool isWithinLessLag)
    {
        lock (_gate)
        {
            var counts = _abandoned[watch.Id.Index];
            _abandoned[watch.Id.Index] = isBeyond
                ? counts with { Beyond = counts.Beyond + 1, BeyondByLag = counts.BeyondByLag + (isWithinLessLag ? 1 : 0) }
                : counts with { Within = counts.Within + 1 };
        }
    }
}
