using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>What a load model works with.</summary>
internal sealed record ModelContext
{
    public required LoadProfile Profile { get; init; }

    /// <summary>Users or iterations per second over time.</summary>
    public required LevelCurve Curve { get; init; }

    public required RunClock Clock { get; init; }

    /// <summary>Wakes the loops.</summary>
    public required Timeline Timeline { get; init; }

    public required WorkQueue Work { get; init; }

    public required StopSignal Stop { get; init; }

    public required IterationBudget Budget { get; init; }

    public required ILoadObserver Observer { get; init; }

    /// <summary>The seed of the run.</summary>
    public required long Seed { get; init; }

    /// <summary>When the plan begins: 0, or the end of the first pass in an extension, which has no warm-up.</summary>
    public long Offset { get; init; }
}
