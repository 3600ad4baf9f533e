namespace LoadTest.Runner.Scheduling;

/// <summary>The iterations that all users share; without a limit every user counts its own.</summary>
internal sealed class IterationBudget(long? limit)
{
    private long _taken;

    /// <summary>Whether indices are global.</summary>
    public bool IsShared => limit is not null;

    /// <summary>Those that nobody has taken, at the end of the run.</summary>
    public long Left => limit is { } all ? Math.Max(0, all - Interlocked.Read(ref _taken)) : 0;

    /// <summary>Takes one.</summary>
    /// <param name="index">The global index.</param>
    /// <returns>False when all are taken.</returns>
    public bool TryTake(out long index)
    {
        index = Interlocked.Increment(ref _taken) - 1;
        return index < limit;
    }
}
