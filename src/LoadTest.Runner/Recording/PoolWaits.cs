namespace LoadTest.Runner.Recording;

/// <summary>The waits for a thread of the pool that were longer than is usual. Any thread reads; without such waits it costs two loads.</summary>
internal sealed class PoolWaits
{
    // The youngest; what only an older one explains is not explained.
    private const int Most = 256;
    private const long None = long.MaxValue;

    private readonly Lock _gate = new();
    private readonly (long From, long Until)[] _late = new (long, long)[Most];
    private int _count;
    private long _waitingSince = None;
    private long _lastLateEnd = long.MinValue;

    /// <summary>A work item begins to wait.</summary>
    public void Begin(long now) => Volatile.Write(ref _waitingSince, now);

    /// <summary>It has a thread.</summary>
    public void End(long now)
    {
        var since = Volatile.Read(ref _waitingSince);
        if (IsLate(since, now)) Keep(since, now);
        // Only now: in between a reader finds the wait twice, of which it takes the longer, and never not at all.
        Volatile.Write(ref _waitingSince, None);
    }

    /// <summary>
    /// The longest part of a wait since then. Only one of them: what is waited for elsewhere goes on meanwhile, and all together would
    /// excuse a service that is slow.
    /// </summary>
    public long LongestSince(long from, long now)
    {
        var since = Volatile.Read(ref _waitingSince);
        var longest = IsLate(since, now) ? now - Math.Max(since, from) : 0;
        return Volatile.Read(ref _lastLateEnd) <= from ? longest : Math.Max(longest, LongestEndedSince(from));
    }

    private void Keep(long since, long now)
    {
        lock (_gate)
        {
            _late[_count++ % Most] = (since, now);
            Volatile.Write(ref _lastLateEnd, now);
        }
    }

    private static bool IsLate(long since, long now) => since != None && now - since > LostTime.Jitter;

    private long LongestEndedSince(long from)
    {
        lock (_gate)
        {
            var longest = 0L;
            foreach (var (since, until) in _late.AsSpan(0, Math.Min(_count, Most))) longest = Math.Max(longest, until - Math.Max(since, from));
            return longest;
        }
    }
}
