namespace LoadTest.Runner.Scheduling;

/// <summary>
/// Two threads after the pattern Leader/Followers: the leader keeps a schedule and runs short work itself, because to wake a thread
/// costs many times what most work does before its first wait; the follower takes over the lead when work holds the leader up.
/// </summary>
/// <remarks>
/// Thread contract: for the leader, which must touch nothing of its schedule any more once it has lost the lead; only
/// <see cref="IsLeading"/> is for any thread. Both threads start before the load: under it, memory or descriptors for a thread may be
/// missing. They are not waited for: work may block one of them for long.
/// </remarks>
internal sealed class LeaderFollower
{
    // Work that two looks find running has held the leader up: for 4 to 14 ms. The follower looks rarely, for each look wakes a thread.
    private const int LookEveryMilliseconds = 10;
    private const int LookAgainAfterMilliseconds = 4;
    private const int LooksBeforeRest = 100;
    private const long Nothing = 0;

    private readonly Func<LeaderFollower, bool> _lead;
    private readonly object _gate = new();
    private bool _isWoken;
    private IThreadPoolWorkItem? _handedOver;
    private Thread? _leader;
    private ExecutionContext? _clean;
    private long _running;
    private long _count;
    private volatile bool _hasFollower;
    private volatile bool _isWatched;
    private volatile bool _hasEnded;

    /// <summary>Creates the pair.</summary>
    /// <param name="lead">Keeps the schedule; returns true when it has lost the lead, false when there is no more to do.</param>
    public LeaderFollower(Func<LeaderFollower, bool> lead) => _lead = lead;

    /// <summary>Whether the calling thread leads.</summary>
    public bool IsLeading => Thread.CurrentThread == Volatile.Read(ref _leader);

    /// <summary>Whether somebody stands by to take over.</summary>
    public bool CanRun => _hasFollower && Volatile.Read(ref _handedOver) is null;

    /// <summary>Starts both threads.</summary>
    /// <param name="name">Of the threads, for debuggers.</param>
    /// <param name="start">Starts a thread; null for the usual way.</param>
    /// <exception cref="OutOfMemoryException">No memory is left for a thread; nobody has led, and a thread that was started already ends.</exception>
    public void Start(string name, Action<Thread>? start = null)
    {
        start ??= static thread => thread.UnsafeStart();
        // The follower first: without a leader it has done nothing yet.
        start(CreateThread(name, isLeader: false));
        try
        {
            start(CreateThread(name, isLeader: true));
        }
        catch
        {
            EndFollower();
            throw;
        }
    }

    /// <summary>Runs an item here and now.</summary>
    /// <returns>False if it took so long that the follower leads now.</returns>
    public bool Run(IThreadPoolWorkItem item)
    {
        var number = ++_count;
        Interlocked.Exchange(ref _running, number);
        if (!_isWatched)
        {
            _isWatched = true;
            WakeFollower();
        }

        Execute(item);
        return Interlocked.CompareExchange(ref _running, Nothing, number) == number;
    }

    /// <summary>Lets the follower run an item unless it is busy.</summary>
    public bool TryHandOver(IThreadPoolWorkItem item)
    {
        if (!CanRun) return false;
        Volatile.Write(ref _handedOver, item);
        WakeFollower();
        return true;
    }

    private Thread CreateThread(string name, bool isLeader) =>
        new(() => Serve(isLeader)) { IsBackground = true, Name = name, Priority = ThreadPriority.AboveNormal };

    private void Serve(bool isLeader)
    {
        // Nobody's, for the thread was started without one.
        _clean = ExecutionContext.Capture();
        while (isLeader || Follow())
        {
            isLeader = false;
            Volatile.Write(ref _leader, Thread.CurrentThread);
            if (!_lead(this)) EndFollower();
        }
    }

    // True when it has taken over the lead, false at the end.
    private bool Follow()
    {
        var last = Nothing;
        var lastCount = 0L;
        var looks = 0;
        _hasFollower = true;
        while (!_hasEnded)
        {
            AwaitWakeUp(!_isWatched ? Timeout.Infinite : last == Nothing ? LookEveryMilliseconds : LookAgainAfterMilliseconds);
            if (RunHandedOver()) continue;
            var running = Volatile.Read(ref _running);
            if (running != Nothing && running == last && Interlocked.CompareExchange(ref _running, Nothing, running) == running)
            {
                _hasFollower = false;
                return true;
            }

            last = running;
            var count = Volatile.Read(ref _count);
            looks = count == lastCount ? looks + 1 : 0;
            lastCount = count;
            if (looks >= LooksBeforeRest) Rest();
        }

        return false;
    }

    private void EndFollower()
    {
        _hasEnded = true;
        WakeFollower();
    }

    private void WakeFollower()
    {
        lock (_gate)
        {
            _isWoken = true;
            Monitor.Pulse(_gate);
        }
    }

    private void AwaitWakeUp(int milliseconds)
    {
        lock (_gate)
        {
            if (!_isWoken) Monitor.Wait(_gate, milliseconds);
            _isWoken = false;
        }
    }

    private bool RunHandedOver()
    {
        if (Volatile.Read(ref _handedOver) is not { } item) return false;
        Execute(item);
        Volatile.Write(ref _handedOver, null);
        return true;
    }

    private void Rest()
    {
        _isWatched = false;
        // The leader writes what it runs before it reads whether it is watched: one of both sees the other.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _running) != Nothing) _isWatched = true;
    }

    private void Execute(IThreadPoolWorkItem item)
    {
        item.Execute();
        // What a body sets must not meet the next one, as in the pool.
        ExecutionContext.Restore(_clean!);
        if (SynchronizationContext.Current is not null) SynchronizationContext.SetSynchronizationContext(null);
    }
}
