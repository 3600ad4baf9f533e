namespace LoadTest.Runner.Recording;

/// <summary>
/// The time that the load generator has lost so far, as clocks that only run while it cannot go on. What an iteration lost is how far
/// they ran while it did: <see cref="LostTimeReading.Since"/>.
/// </summary>
/// <remarks>
/// Any thread reads; one thread watches. A loss that goes on is seen at once, so that an iteration that ends with it carries it.
/// Losses up to <see cref="Jitter"/> are what any machine does, and count as nothing.
/// </remarks>
/// <param name="host">Tells the pauses of the garbage collector.</param>
internal sealed class LostTime(HostProbe host)
{
    /// <summary>A wait up to this one, in nanoseconds, is nothing lost.</summary>
    public const long Jitter = 20_000_000;

    private const long NanosecondsPerTick = 100;
    private const long None = long.MaxValue;

    private long _poolWaits;
    private long _poolWaitSince = None;
    private long _lateLooks;
    private long _lookDue = None;

    /// <summary>What was lost up to now.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    public LostTimeReading Read(long now) => new(
        host.GcPause.Ticks * NanosecondsPerTick,
        Volatile.Read(ref _poolWaits) + Counted(now, Volatile.Read(ref _poolWaitSince)),
        Volatile.Read(ref _lateLooks) + Counted(now, Volatile.Read(ref _lookDue)));

    /// <summary>A work item begins to wait for a thread of the pool.</summary>
    public void PoolWaitBegins(long now) => Volatile.Write(ref _poolWaitSince, now);

    /// <summary>It has one.</summary>
    public void PoolWaitEnds(long now) => End(ref _poolWaitSince, ref _poolWaits, now);

    /// <summary>The watch sleeps until then.</summary>
    public void LookIsDue(long at) => Volatile.Write(ref _lookDue, at);

    /// <summary>The watch is awake.</summary>
    public void Looks(long now) => End(ref _lookDue, ref _lateLooks, now);

    // Counted only after it has gone from what goes on: in between a reader sees too little, never the same loss twice.
    private static void End(ref long since, ref long finished, long now)
    {
        var lost = Counted(now, Interlocked.Exchange(ref since, None));
        if (lost > 0) Interlocked.Add(ref finished, lost);
    }

    private static long Counted(long now, long since) => since != None && now - since > Jitter ? now - since : 0;
}
