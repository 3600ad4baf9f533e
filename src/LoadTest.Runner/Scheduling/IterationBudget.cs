namespace LoadTest.Runner.Scheduling;

/// <summary>The iterations that all users share; without a limit every user counts its own.</summary>
internal sealed class IterationBudget(long? limit)
{
    private readonly long _perPass = limit ?? 0;
    private long _limit = limit ?? 0;
    private long _taken;

    /// <summary>Whether indices are global.</summary>
    public bool IsShared { get; } = limit is not null;

    /// <summary>Those that nobody has taken, at the end of a pass.</summary>
    public long Left => Math.Max(0, _limit - Interlocked.Read(ref _taken));

    /// <summary>As many again, between passes; those left of the pass before are dropped.</summary>
    public void Extend()
    {
        _taken = _limit;
        _limit += _perPass;
    }

    /// <summary>Takes one.</summary>
    /// <param name="index">The global index.</param>
    /// <returns>False when all are taken.</returns>
    public bool TryTake(out long index)
    {
        index = Interlocked.Increment(ref _taken) - 1;
        return index < _limit;
    }
}
