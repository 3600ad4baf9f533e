namespace LoadTest.Runner.Recording;

/// <summary>
/// What happened to an iteration. Each started one ends in exactly one of <see cref="Ok"/>, <see cref="Skipped"/>,
/// <see cref="Failed"/>, <see cref="TimedOut"/>, <see cref="ExpectedFailure"/> and <see cref="Abandoned"/>.
/// </summary>
internal enum IterationEvent
{
    /// <summary>It started.</summary>
    Started,

    /// <summary>It succeeded.</summary>
    Ok,

    /// <summary>It took itself out of the measurement; counts as ok too.</summary>
    Skipped,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It ran into the iteration timeout; counts as failed too, and the engine records its latency.</summary>
    TimedOut,

    /// <summary>It failed as its cohort expects; counts as failed too.</summary>
    ExpectedFailure,

    /// <summary>It could not start: the cap on those in flight was reached, or no thread was free before the end.</summary>
    Dropped,

    /// <summary>The graceful stop ended before it did; <see cref="Recorder.Abandoned"/> takes its age.</summary>
    Abandoned,

    /// <summary>Something was recorded by a body that had outlived its timeout, and was discarded. Not an iteration.</summary>
    LateDiscarded,

    /// <summary>The body was called within a resilience pipeline: at the first attempt and at each retry. Not an iteration.</summary>
    Attempted,
}
