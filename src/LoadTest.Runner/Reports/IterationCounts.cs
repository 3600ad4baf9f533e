namespace LoadTest.Runner.Reports;

/// <summary>Where every iteration went: scheduled = ok + failed + dropped + abandoned.</summary>
internal sealed record IterationCounts
{
    /// <summary>Planned starts that came due.</summary>
    public required long Scheduled { get; init; }

    /// <summary>Scheduled and not dropped.</summary>
    public required long Started { get; init; }

    /// <summary>Finished without a failure.</summary>
    public required long Ok { get; init; }

    /// <summary>Finished with a failure.</summary>
    public required long Failed { get; init; }

    /// <summary>Never started, for want of a user.</summary>
    public required long Dropped { get; init; }

    /// <summary>Still running when the graceful stop ended.</summary>
    public required long Abandoned { get; init; }

    /// <summary>Of the ok: taken out of the measurement by the body.</summary>
    public long Skipped { get; init; }

    /// <summary>Of the failed: over the iteration timeout.</summary>
    public long TimedOut { get; init; }

    /// <summary>Of the failed: as their cohort expects.</summary>
    public long ExpectedFailures { get; init; }

    /// <summary>Records discarded because their iteration was already over.</summary>
    public long LateDiscarded { get; init; }
}
