using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Recording;

/// <summary>Reads the watches of one metric second by second. One thread.</summary>
internal sealed class WatchReader
{
    private readonly Metric _metric;
    private readonly List<WatchBlock>[] _seconds;
    private CellTotals _totals;
    private long[] _violations;

    public WatchReader(Metric metric)
    {
        _metric = metric;
        _violations = new long[2 * metric.Watches.Length];
        _seconds = [.. metric.Watches.Select(_ => new List<WatchBlock>())];
    }

    /// <summary>Adds a second in which nothing was recorded.</summary>
    public void Skip()
    {
        foreach (var seconds in _seconds)
            seconds.Add(default);
    }

    /// <summary>Adds a second: what came since the last reading.</summary>
    /// <returns>Whether anything did.</returns>
    public bool Read(ReadOnlySpan<Shard> shards)
    {
        var totals = default(CellTotals);
        var violations = new long[_violations.Length];
        foreach (var shard in shards)
            shard.Find(_metric.Index)?.AddTo(ref totals, violations);

        var change = totals.Since(_totals);
        for (var i = 0; i < _seconds.Length; i++)
            _seconds[i].Add(Block(change, violations[2 * i] - _violations[2 * i], violations[(2 * i) + 1] - _violations[(2 * i) + 1]));
        (_totals, _violations) = (totals, violations);
        return change.Count > 0;
    }

    /// <summary>Forgets the second added last, in which nothing was recorded.</summary>
    public void Unread()
    {
        foreach (var seconds in _seconds)
            seconds.RemoveAt(seconds.Count - 1);
    }

    /// <summary>Puts what each watch of the metric saw where its id says.</summary>
    public void Read(WatchList watches, WatchResult[] results)
    {
        for (var i = 0; i < _metric.Watches.Length; i++)
        {
            var watch = _metric.Watches[i];
            var total = Block(_totals, _violations[2 * i], _violations[(2 * i) + 1]);
            results[watch.Id.Index] = new WatchResult(total, _seconds[i], watches.Abandoned(watch));
        }
    }

    private WatchBlock Block(in CellTotals totals, long violations, long withoutLag)
    {
        var (sum, sumWithoutLag) = _metric.Kind switch
        {
            MetricKind.Time => (totals.Whole / 1e6, (totals.Whole - totals.Lag) / 1e6),
            MetricKind.Counter or MetricKind.Rate => (totals.Whole, (double)totals.Whole),
            MetricKind.Money => (totals.Whole / MoneyAmount.BillionthsPerUnit, totals.Whole / MoneyAmount.BillionthsPerUnit),
            _ => (totals.Real, totals.Real),
        };
        return new WatchBlock(totals.Count, violations, withoutLag, sum, sumWithoutLag);
    }
}
