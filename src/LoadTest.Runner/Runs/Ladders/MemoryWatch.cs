using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Runs.Ladders;

/// <summary>Watches the managed memory of the process during one rung of a ladder.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(5);

    private readonly HostProbe _host;
    private readonly ITimer _timer;
    private long _most;

    /// <summary>Collects all garbage, then begins to watch.</summary>
    public MemoryWatch(HostProbe host, TimeProvider time)
    {
        _host = host;
        BaselineBytes = host.CollectedMemory();
        _most = BaselineBytes;
        _timer = time.CreateTimer(_ => Look(), null, Every, Every);
    }

    /// <summary>In use before the rung, after a full collection.</summary>
    public long BaselineBytes { get; }

    /// <summary>The most that was seen in use, less the baseline.</summary>
    public long PeakBytes
    {
        get
        {
            Look();
            return Interlocked.Read(ref _most) - BaselineBytes;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var now = _host.ManagedMemory;
        var most = Interlocked.Read(ref _most);
        while (now > most)
        {
            var seen = Interlocked.CompareExchange(ref _most, now, most);
            if (seen == most) return;
            most = seen;
        }
    }
}
