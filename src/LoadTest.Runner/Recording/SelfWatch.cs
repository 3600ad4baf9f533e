namespace LoadTest.Runner.Recording;

/// <summary>The generator's watch on itself: processor, garbage collector, descriptors, suspended clock. One thread, from time to time.</summary>
internal sealed class SelfWatch
{
    // Some systems are asked about each descriptor apart, and a run may have thousands.
    private const long DescriptorsAreCountedEvery = 1_000_000_000;

    private readonly HostProbe _host;
    private TimeSpan _cpuAtStart;
    private TimeSpan _gcPauseAtStart;
    private long _startedAt;
    private long _lookedAt;
    private long _largestGap;
    private long? _descriptorsCountedAt;
    private double? _descriptorsShare;

    /// <summary>Creates a watch that has not begun.</summary>
    /// <param name="host">The process.</param>
    public SelfWatch(HostProbe host) => _host = host;

    /// <summary>Begins with the load.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    public void Begin(long now)
    {
        _cpuAtStart = _host.CpuTime;
        _gcPauseAtStart = _host.GcPause;
        _startedAt = _lookedAt = now;
    }

    /// <summary>Looks.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    /// <param name="dueAt">When this look was planned.</param>
    public void Look(long now, long dueAt)
    {
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
        return new GeneratorReading(cpu, (_host.GcPause - _gcPauseAtStart).TotalMilliseconds, _largestGap / 1e9, _descriptorsShare);
    }
}
