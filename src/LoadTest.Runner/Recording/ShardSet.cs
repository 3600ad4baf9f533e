namespace LoadTest.Runner.Recording;

/// <summary>The shards of a run, one for each living thread that recorded.</summary>
/// <remarks>
/// A shard whose thread has ended goes to the next new thread: a pool that retires and injects threads for hours needs no more
/// shards than it had threads at one time.
/// </remarks>
internal sealed class ShardSet(Recorder recorder, MetricCatalog metrics)
{
    private readonly Lock _adding = new();
    private volatile Shard[] _all = [];

    /// <summary>All shards.</summary>
    public ReadOnlySpan<Shard> All => _all;

    /// <summary>The calling thread's shard.</summary>
    public Shard Mine()
    {
        var thread = Thread.CurrentThread;
        lock (_adding)
        {
            var shard = Array.Find(_all, s => s.Owner == thread) ?? Array.Find(_all, s => !s.Owner.IsAlive);
            if (shard is null)
                _all = [.. _all, shard = new Shard(recorder, metrics, thread)];
            shard.Owner = thread;
            return shard;
        }
    }

    /// <summary>Lets go of all that was recorded.</summary>
    public void Release()
    {
        foreach (var shard in All)
            shard.Release();
        _all = [];
    }
}
