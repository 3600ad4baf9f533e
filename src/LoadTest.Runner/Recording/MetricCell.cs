namespace LoadTest.Runner.Recording;

/// <summary>What one thread recorded under one metric. Counts only grow.</summary>
/// <remarks>
/// Thread contract: one thread writes, between <see cref="BeginWrite"/> and <see cref="EndWrite"/>; one other reads. An odd
/// version says that a write is under way. The writer never waits; the reader repeats a reading that a write overlapped, so that
/// a count and its violations never fall into different seconds.
/// </remarks>
internal abstract class MetricCell(Watch[] watches)
{
    private readonly long[] _violations = new long[2 * watches.Length];
    private int _version;

    /// <summary>The totals of this thread; only the writer touches them directly.</summary>
    protected CellTotals Totals;

    /// <summary>The smallest and the largest value; infinite before the first.</summary>
    public double Min { get; protected set; } = double.PositiveInfinity;

    /// <inheritdoc cref="Min"/>
    public double Max { get; protected set; } = double.NegativeInfinity;

    /// <summary>The limits to watch.</summary>
    protected Watch[] Watches { get; } = watches;

    /// <summary>Adds a consistent reading to totals and to violations (per watch: as measured, then without lag).</summary>
    public virtual void AddTo(ref CellTotals totals, Span<long> violations)
    {
        Span<long> seen = stackalloc long[_violations.Length];
        var spin = default(SpinWait);
        while (true)
        {
            var version = Volatile.Read(ref _version);
            var mine = Totals;
            _violations.CopyTo(seen);
            Volatile.ReadBarrier();
            if (version == _version && (version & 1) == 0)
            {
                totals.Add(mine);
                for (var i = 0; i < seen.Length; i++)
                    violations[i] += seen[i];
                return;
            }

            spin.SpinOnce();
        }
    }

    /// <summary>Marks the totals as being changed.</summary>
    protected void BeginWrite()
    {
        _version++;
        Volatile.WriteBarrier();
    }

    /// <summary>Marks the totals as consistent.</summary>
    protected void EndWrite() => Volatile.Write(ref _version, _version + 1);

    /// <summary>Counts a violation of the watch at a place of <see cref="Watches"/>.</summary>
    protected void Violate(int watch, bool measured, bool withoutLag)
    {
        if (measured)
            _violations[2 * watch]++;
        if (withoutLag)
            _violations[(2 * watch) + 1]++;
    }
}
