using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>
/// A timeline on threads of its own, so that the schedule holds when the thread pool is starved or a body blocks its thread. The
/// earliest wait of a heap is slept for in slices, so that an earlier one that arrives meanwhile is late by a slice, 2 ms, at most.
/// </summary>
internal sealed class ThreadTimeline : Timeline
{
    // From one moment to the next of users that go on together, one sleep is enough.
    private const long LongestSleep = SharedMoment.Coarsest;

    // A body that holds up its batch is to be noticed soon.
    private const long LongestSleepAtWork = PlanTime.NanosecondsPerMillisecond;

    private readonly RunClock _clock;
    private readonly LeaderFollower _threads;
    private readonly Lock _gate = new();
    private readonly WaitHeap _waiting = new();
    private readonly List<Wait> _due = [];
    private readonly WaitDispatch _dispatch;
    private readonly AutoResetEvent _wakeUp = new(false);
    private readonly ManualResetEventSlim _ended = new();
    private bool _stopped;
    private bool _disposed;

    /// <summary>Starts the threads.</summary>
    /// <param name="clock">The time of the plan.</param>
    /// <param name="name">The name of the threads, for debuggers.</param>
    public ThreadTimeline(RunClock clock, string name)
    {
        _clock = clock;
        _dispatch = new WaitDispatch(clock);
        _threads = new LeaderFollower(Lead);
        _threads.Start(name);
    }

    public override void Schedule(Wait wait)
    {
        lock (_gate)
        {
            if (!_stopped)
            {
                var at = wait.Precision == WaitPrecision.Together ? SharedMoment.Of(wait.DueAt, _clock.Now) : wait.DueAt;
                var isFirst = _waiting.IsEmpty || at < _waiting.EarliestAt;
                _waiting.Add(wait, at);
                // Within the lock: once it is stopped, the event may be gone.
                if (isFirst && !_threads.IsLeading) _wakeUp.Set();
                return;
            }
        }

        wait.Signal();
    }

    public override void Start(IThreadPoolWorkItem item, WorkQueue work)
    {
        if (_threads.IsLeading) _dispatch.Add(item, work, _threads);
        else work.Enqueue(item);
    }

    public override void Stop()
    {
        var left = new List<Wait>();
        lock (_gate)
        {
            _stopped = true;
            while (!_waiting.IsEmpty) left.Add(_waiting.Take());
        }

        foreach (var wait in left) wait.Signal();
    }

    public override void Dispose()
    {
        Stop();
        lock (_gate) _disposed = true;
        _wakeUp.Set();
        if (!_threads.IsLeading) _ended.Wait();
        _wakeUp.Dispose();
        _ended.Dispose();
    }

    // True when it has lost the lead, false at the end.
    private bool Lead(LeaderFollower threads)
    {
        PreciseSleep.BeExact();
        _dispatch.Begin(threads);
        while (TryCollect(out var nanoseconds, out var precision))
        {
            if (_due.Count > 0)
            {
                _dispatch.Resume(_due, threads);
                _due.Clear();
                if (!_dispatch.RunHere(threads)) return true;
                continue;
            }

            _dispatch.Look();
            Sleep(_dispatch.MustLook ? Math.Min(nanoseconds, LongestSleepAtWork) : nanoseconds, precision);
        }

        _ended.Set();
        return false;
    }

    // False when it is disposed; else what is due, or how long nothing will be and how exactly the next wait is to end.
    private bool TryCollect(out long nanoseconds, out WaitPrecision precision)
    {
        lock (_gate)
        {
            nanoseconds = long.MaxValue;
            var now = _clock.Now;
            while (!_waiting.IsEmpty && (nanoseconds = _waiting.EarliestAt - now) <= 0) _due.Add(_waiting.Take());
            precision = _waiting.IsEmpty ? WaitPrecision.Loose : _waiting.Earliest.Precision;

            return !_disposed;
        }
    }

    // The event wakes up to a millisecond late, which is too coarse for an arrival; the precise sleep cannot be woken, so it is short.
    private void Sleep(long nanoseconds, WaitPrecision precision)
    {
        const long Resolution = PlanTime.NanosecondsPerMillisecond;
        const long EventResolution = 2 * Resolution;
        const long LongestWait = 1_000 * Resolution;
        if (nanoseconds == long.MaxValue) _wakeUp.WaitOne();
        else if (precision == WaitPrecision.Loose) _wakeUp.WaitOne((int)((Math.Min(LongestWait, nanoseconds) + Resolution - 1) / Resolution));
        else if (nanoseconds > EventResolution + LongestSleep) _wakeUp.WaitOne((int)(Math.Min(LongestWait, nanoseconds - EventResolution) / Resolution));
        else PreciseSleep.For(Math.Min(nanoseconds, LongestSleep));
    }
}
