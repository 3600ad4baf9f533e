namespace LoadTest.Runner.Scheduling;

/// <summary>What a load model tells of itself. Called from any thread.</summary>
internal interface ILoadObserver
{
    /// <summary>An iteration started later than planned, by the fault of the load generator.</summary>
    void Lagged(long nanoseconds);

    /// <summary>A counted iteration could not start: no user was free, or no thread before the end.</summary>
    void Dropped();
}
