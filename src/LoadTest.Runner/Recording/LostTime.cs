namespace LoadTest.Runner.Recording;

/// <summary>
/// The time that the load generator itself has lost: pauses of the garbage collector, a watch that woke late because the process was
/// suspended or had no processor, waits for a thread of the pool. An iteration that was under way meanwhile may be longer by that much.
/// </summary>
/// <remarks>
/// Any thread reads; one thread watches. A loss that goes on is seen at once, so that an iteration that ends with it carries it.
/// Losses up to <see cref="Jitter"/> are what any machine does, and count as nothing; pauses of the garbage collector are exact.
/// </remarks>
/// <param name="host">Tells the pauses of the garbage collector.</param>
internal sealed class LostTime(HostProbe host)
{
    /// <summary>A wait up to this one, in nanoseconds, is nothing lost.</summary>
    public const long Jitter = 20_000_000;

    private const long NanosecondsPerTick = 100;
    private const long None = long.MaxValue;

    private readonly PoolWaits _poolWaits = new();
    private long _lateLooks;
    private long _lookDue = None;

    /// <summary>What was lost up to now.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    public LostTimeReading Read(long now) =>
        new(now, host.GcPause.Ticks * NanosecondsPerTick, Volatile.Read(ref _lateLooks) + Counted(now, Volatile.Read(ref _lookDue)));

    /// <summary>What something lost that began with a reading and ends now: the most that one cause explains, for one loss may show in all.</summary>
    /// <param name="before">The reading at its begin.</param>
    /// <param name="now">Nanoseconds of the plan.</param>
    /// <param name="mostPoolWait">The most that a wait for a thread of the pool counts: where it may be the body itself that blocks the pool.</param>
    public long Since(LostTimeReading before, long now, long mostPoolWait = long.MaxValue) => Between(before, Read(now), mostPoolWait);

    /// <summary>The same between two readings, the later one of just now.</summary>
    public long Between(LostTimeReading before, LostTimeReading after, long mostPoolWait = long.MaxValue)
    {
        var stopped = Math.Max(after.GcPause - before.GcPause, after.LateLook - before.LateLook);
        var waited = Math.Min(mostPoolWait, _poolWaits.LongestSince(before.At, after.At));
        return Math.Clamp(Math.Max(stopped, waited), 0, Math.Max(0, after.At - before.At));
    }

    /// <summary>A work item begins to wait for a thread of the pool.</summary>
    public void PoolWaitBegins(long now) => _poolWaits.Begin(now);

    /// <summary>It has one.</summary>
    public void PoolWaitEnds(long now) => _poolWaits.End(now);

    /// <summary>The watch sleeps until then.</summary>
    public void LookIsDue(long at) => Volatile.Write(ref _lookDue, at);

    /// <summary>The watch is awake.</summary>
    /// <returns>By how much too late; 0 for what is usual.</returns>
    public long Looks(long now)
    {
        // Counted only after it has gone from what goes on: in between a reader sees too little, never the same loss twice.
        var lost = Counted(now, Interlocked.Exchange(ref _lookDue, None));
        if (lost > 0) Interlocked.Add(ref _lateLooks, lost);
        return lost;
    }

    private static long Counted(long now, long since) => since != None && now - since > Jitter ? now - since : 0;
}
