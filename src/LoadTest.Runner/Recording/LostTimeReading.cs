namespace LoadTest.Runner.Recording;

/// <summary>What the load generator has lost up to a moment, in nanoseconds, by what it can tell it from.</summary>
/// <param name="GcPause">Pauses of the garbage collector.</param>
/// <param name="PoolWait">Work that had to wait for a thread of the pool.</param>
/// <param name="LateLook">The watch, which has a thread of its own, woke late: the process was suspended or had no processor.</param>
internal readonly record struct LostTimeReading(long GcPause, long PoolWait, long LateLook)
{
    /// <summary>What was lost since an earlier reading: the largest of the three, because one loss may show in all of them.</summary>
    public long Since(LostTimeReading before) =>
        Math.Max(0, Math.Max(GcPause - before.GcPause, Math.Max(PoolWait - before.PoolWait, LateLook - before.LateLook)));
}
