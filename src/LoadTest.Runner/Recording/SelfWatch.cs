namespace LoadTest.Runner.Recording;

/// <summary>The generator's watch on itself: processor, garbage collector, descriptors, suspended clock. One thread, from time to time.</summary>
internal sealed class SelfWatch
{
    // What compiles in the first second of a run holds threads, too.
    private const double HeldShare = 0.1;

    // Some systems are asked about each descriptor apart, and a run may have thousands.
    private const long DescriptorsAreCountedEvery = 1_000_000_000;

    private readonly HostProbe _host;
    private TimeSpan _cpuAtStart;
    private TimeSpan _gcPauseAtStart;
    private TimeSpan _ownGcPauseAtStart;
    private long _startedAt;
    private long _lookedAt;
    private long _largestGap;
    private long? _descriptorsCountedAt;
    private double? _descriptorsShare;
    private int _mostThreadsHeld;
    private long _threadsHeldFor;
    private volatile bool _sharesProcess;

    /// <summary>Creates a watch that has not begun.</summary>
    /// <param name="host">The process.</param>
    public SelfWatch(HostProbe host) => _host = host;

    /// <summary>Whether this process has answered requests itself while it was watched.</summary>
    public bool SharesProcess => _sharesProcess;

    /// <summary>Watches, until the result is disposed, whether this process answers requests itself.</summary>
    public IDisposable WatchRequests() => _host.WatchRequests(() => _sharesProcess = true);

    /// <summary>Begins with the load.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    public void Begin(long now)
    {
        _cpuAtStart = _host.CpuTime;
        _gcPauseAtStart = _host.GcPause;
        _ownGcPauseAtStart = _host.OwnGcPause;
        _startedAt = _lookedAt = now;
    }

    /// <summary>Looks.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    /// <param name="dueAt">When this look was planned.</param>
    /// <param name="threadsHeld">By how many users; as many as there are processors may well compute.</param>
    public void Look(long now, long dueAt, int threadsHeld = 0)
    {
        if (threadsHeld > _host.Processors)
        {
            _mostThreadsHeld = Math.Max(_mostThreadsHeld, threadsHeld);
            _threadsHeldFor += now - _lookedAt;
        }

        _lookedAt = now;
        _largestGap = Math.Max(_largestGap, now - dueAt);
        if (now - _descriptorsCountedAt < DescriptorsAreCountedEvery)
            return;
        _descriptorsCountedAt = now;
        if (_host.Descriptors is { } descriptors)
            _descriptorsShare = Math.Max(_descriptorsShare ?? 0, (double)descriptors.Open / descriptors.Limit);
    }

    /// <summary>What was seen so far.</summary>
    public GeneratorReading Read()
    {
        var seconds = (_lookedAt - _startedAt) / 1e9;
        double? cpu = seconds > 0 ? 100 * (_host.CpuTime - _cpuAtStart).TotalSeconds / (seconds * _host.Processors) : null;
        return new GeneratorReading(
            cpu,
            (_host.GcPause - _gcPauseAtStart).TotalMilliseconds,
            (_host.OwnGcPause - _ownGcPauseAtStart).TotalMilliseconds,
            _largestGap / 1e9,
            _descriptorsShare,
            _threadsHeldFor > HeldShare * (_lookedAt - _startedAt) ? _mostThreadsHeld : 0);
    }
}
