namespace LoadTest.Runner.Recording;

/// <summary>How many iterations ended how.</summary>
internal readonly record struct IterationCounts
{
    /// <summary>Those that should have run: ok, failed, dropped and abandoned.</summary>
    public long Scheduled => Ok + Failed + Dropped + Abandoned;

    /// <summary>Those that came to an end: ok, failed and abandoned.</summary>
    public long Finished => Ok + Failed + Abandoned;

    /// <summary>Those that started.</summary>
    public long Started { get; init; }

    /// <summary>Those that succeeded, the skipped ones included.</summary>
    public long Ok { get; init; }

    /// <summary>Those that failed, the timed-out and the expected ones included.</summary>
    public long Failed { get; init; }

    /// <summary>Of the failed, those that ran into the iteration timeout.</summary>
    public long TimedOut { get; init; }

    /// <summary>Those that could not start.</summary>
    public long Dropped { get; init; }

    /// <summary>Those that the graceful stop left behind.</summary>
    public long Abandoned { get; init; }

    /// <summary>Of the ok ones, those that took themselves out.</summary>
    public long Skipped { get; init; }

    /// <summary>Of the failed, those that failed as expected.</summary>
    public long ExpectedFailures { get; init; }

    /// <summary>Records of bodies that had outlived their timeout; not iterations.</summary>
    public long LateDiscarded { get; init; }

    /// <summary>Calls of the body by a resilience pipeline; not iterations, and 0 without one.</summary>
    public long Attempts { get; init; }

    /// <summary>Counts from events, indexed by <see cref="IterationEvent"/>.</summary>
    public static IterationCounts Of(ReadOnlySpan<long> events) => new()
    {
        Started = events[(int)IterationEvent.Started],
        Ok = events[(int)IterationEvent.Ok] + events[(int)IterationEvent.Skipped],
        Failed = events[(int)IterationEvent.Failed] + events[(int)IterationEvent.TimedOut] + events[(int)IterationEvent.ExpectedFailure],
        TimedOut = events[(int)IterationEvent.TimedOut],
        Dropped = events[(int)IterationEvent.Dropped],
        Abandoned = events[(int)IterationEvent.Abandoned],
        Skipped = events[(int)IterationEvent.Skipped],
        ExpectedFailures = events[(int)IterationEvent.ExpectedFailure],
        LateDiscarded = events[(int)IterationEvent.LateDiscarded],
        Attempts = events[(int)IterationEvent.Attempted],
    };
}
