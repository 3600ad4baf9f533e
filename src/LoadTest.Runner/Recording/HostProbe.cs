namespace LoadTest.Runner.Recording;

/// <summary>What the generator's process uses of its machine; replaced in simulations.</summary>
internal abstract class HostProbe
{
    /// <summary>CPU time of the process so far.</summary>
    public abstract TimeSpan CpuTime { get; }

    /// <summary>Pauses of the garbage collector so far.</summary>
    public abstract TimeSpan GcPause { get; }

    /// <summary>The part of <see cref="GcPause"/> that <see cref="HeldMemory"/> has caused.</summary>
    public abstract TimeSpan OwnGcPause { get; }

    /// <summary>Logical processors.</summary>
    public abstract int Processors { get; }

    /// <summary>Open file descriptors, sockets included, and how many are allowed; null where the system does not tell.</summary>
    public abstract (long Open, long Limit)? Descriptors { get; }

    /// <summary>Bytes of managed objects that something still refers to: what outlives a full collection, which this makes.</summary>
    public abstract long HeldMemory();

    /// <summary>Watches for requests that this process answers itself, until the result is disposed.</summary>
    /// <param name="onSeen">Called for the first one, by any thread, perhaps more than once.</param>
    public abstract IDisposable WatchRequests(Action onSeen);
}
