using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>A process whose use of the machine a test sets.</summary>
internal sealed class SimulatedHost : HostProbe
{
    private TimeSpan _ownPauses;

    public TimeSpan Cpu { get; set; }

    public TimeSpan Pauses { get; set; }

    public (long Open, long Limit)? Files { get; set; }

    public override TimeSpan CpuTime => Cpu;

    public override TimeSpan GcPause => Pauses;

    public override TimeSpan OwnGcPause => _ownPauses;

    public override int Processors => 2;

    /// <summary>Bytes of managed memory that something refers to.</summary>
    public long Memory { get; set; }

    /// <summary>Bytes that the next collections still find, each of them the first of these for the last time: what waits for its finalizer.</summary>
    public Queue<long> Finalizable { get; set; } = [];

    /// <summary>How long a full collection takes.</summary>
    public TimeSpan Collection { get; set; }

    /// <summary>Happens whenever the watch asks for <see cref="Files"/>, in the middle of a look.</summary>
    public Action OnLook { get; set; } = static () => { };

    public override (long Open, long Limit)? Descriptors
    {
        get
        {
            OnLook();
            return Files;
        }
    }

    public override long HeldMemory()
    {
        Pauses += Collection;
        _ownPauses += Collection;
        var held = Memory + Finalizable.Sum();
        Finalizable.TryDequeue(out _);
        return held;
    }

    /// <summary>Called when the process answers a request; null while nobody watches.</summary>
    public Action? Answered { get; private set; }

    public override IDisposable WatchRequests(Action onSeen)
    {
        Answered = onSeen;
        return new CancellationTokenSource();
    }
}
