namespace LoadTest.Runner.Recording;

/// <summary>Measures how long a work item waits for a thread of the pool, one item at a time.</summary>
/// <param name="now">Reads the time, in nanoseconds.</param>
/// <param name="lost">Is told of each wait while it lasts.</param>
/// <param name="enqueue">Hands an item to the pool.</param>
/// <param name="record">Takes a delay, in nanoseconds.</param>
internal sealed class ThreadPoolProbe(Func<long> now, LostTime lost, Action<IThreadPoolWorkItem> enqueue, Action<long> record) : IThreadPoolWorkItem
{
    private const int Idle = 0;
    private const int Queued = 1;
    private const int Ending = 2;

    private long _queuedAt;
    private int _phase;
    private volatile bool _wasLate;

    /// <summary>Whether the last item waited for longer than is usual: the next may, too.</summary>
    public bool WasLate => _wasLate;

    /// <summary>Queues the probe unless it still waits; then the wait goes on.</summary>
    public void Look()
    {
        if (Volatile.Read(ref _phase) != Idle) return;
        _queuedAt = now();
        lost.PoolWaitBegins(_queuedAt);
        Volatile.Write(ref _phase, Queued);
        enqueue(this);
    }

    /// <summary>The wait of a probe that is still queued counts with what it has waited.</summary>
    public void Finish() => End();

    void IThreadPoolWorkItem.Execute() => End();

    // Both may come at once; a wait is recorded once. Who ends it may lose its processor on the way, as it does while there are too few:
    // the next wait begins only when all of this one is told.
    private void End()
    {
        if (Interlocked.CompareExchange(ref _phase, Ending, Queued) != Queued) return;
        var endedAt = now();
        lost.PoolWaitEnds(endedAt);
        _wasLate = endedAt - _queuedAt > LostTime.Jitter;
        record(endedAt - _queuedAt);
        Volatile.Write(ref _phase, Idle);
    }
}
