namespace LoadTest.Runner.Scheduling;

/// <summary>
/// Waits that have ended together, resumed one after the other on one thread: to wake a thread costs many times what a user does
/// between two pauses. Reused without allocation.
/// </summary>
/// <remarks>
/// Thread contract: one thread fills and looks after it, another resumes. Both may take a wait, and each wait is
/// taken once.
/// </remarks>
internal sealed class WaitBatch(RunClock clock) : IThreadPoolWorkItem
{
    /// <summary>So few that the last one starts in time although it starts after all others.</summary>
    public const int Capacity = 8;

    private const long NotYet = long.MaxValue;

    private readonly Wait?[] _waits = new Wait?[Capacity];
    private int _count;
    private int _taken;
    private long _begunAt = NotYet;
    private volatile bool _hasEnded;

    /// <summary>Whether no other wait fits in.</summary>
    public bool IsFull => _count == Capacity;

    /// <summary>Whether every wait was resumed and nobody is at it any more: it may be used again.</summary>
    public bool HasEnded => _hasEnded;

    /// <summary>Whether a wait is left that nobody has taken.</summary>
    public bool HasLeft => Volatile.Read(ref _taken) < _count;

    /// <summary>Makes an ended one empty.</summary>
    public void Clear()
    {
        _count = 0;
        _taken = 0;
        _begunAt = NotYet;
        _hasEnded = false;
    }

    public void Add(Wait wait) => _waits[_count++] = wait;

    /// <summary>Where its waits go on. Before it runs.</summary>
    public WorkQueue Work => _waits[0]!.ResumeOn!;

    /// <summary>Whether the body of a user holds up the others.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    /// <param name="patience">How long all may take.</param>
    public bool IsHeldUp(long now, long patience)
    {
        var begunAt = Volatile.Read(ref _begunAt);
        return begunAt != NotYet && HasLeft && now - begunAt >= patience;
    }

    /// <summary>Gives each wait that is left a work item of its own.</summary>
    public void Separate()
    {
        while (TryTake() is { } wait) wait.Signal();
    }

    /// <summary>Resumes the waits here and now.</summary>
    public void Execute()
    {
        Volatile.Write(ref _begunAt, clock.Now);
        while (TryTake() is { } wait) wait.Resume();
        _hasEnded = true;
    }

    private Wait? TryTake()
    {
        var place = Interlocked.Increment(ref _taken) - 1;
        if (place >= _count) return null;
        var wait = _waits[place];
        _waits[place] = null;
        return wait;
    }
}
