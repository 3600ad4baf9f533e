namespace LoadTest.Runner.Recording;

/// <summary>Measures how long a work item waits for a thread of the pool, one item at a time.</summary>
/// <param name="now">Reads the time, in nanoseconds.</param>
/// <param name="lost">Is told of each wait while it lasts.</param>
/// <param name="record">Takes a delay, in nanoseconds.</param>
internal sealed class ThreadPoolProbe(Func<long> now, LostTime lost, Action<long> record) : IThreadPoolWorkItem
{
    private long _queuedAt;
    private int _isQueued;
    private volatile bool _wasLate;

    /// <summary>Whether the last item waited for longer than is usual: the next may, too.</summary>
    public bool WasLate => _wasLate;

    /// <summary>Queues the probe unless it still waits; then the wait goes on.</summary>
    public void Look(Action<IThreadPoolWorkItem> enqueue)
    {
        if (Volatile.Read(ref _isQueued) != 0) return;
        _queuedAt = now();
        lost.PoolWaitBegins(_queuedAt);
        Volatile.Write(ref _isQueued, 1);
        enqueue(this);
    }

    /// <summary>The wait of a probe that is still queued counts with what it has waited.</summary>
    public void Finish() => End();

    void IThreadPoolWorkItem.Execute() => End();

    // Both may come at once; a wait is recorded once.
    private void End()
    {
        var queuedAt = Volatile.Read(ref _queuedAt);
        if (Interlocked.CompareExchange(ref _isQueued, 0, 1) != 1) return;
        var endedAt = now();
        lost.PoolWaitEnds(endedAt);
        _wasLate = endedAt - queuedAt > LostTime.Jitter;
        record(endedAt - queuedAt);
    }
}
