namespace LoadTest.Runner.Scheduling;

/// <summary>Who runs the iterations that a load model hands out.</summary>
internal interface IVirtualUser
{
    /// <summary>
    /// The answer of <see cref="RunAsync"/> when the iteration was settled from outside while its body blocked the caller's
    /// thread; the user has gone on elsewhere and the caller must not.
    /// </summary>
    const long Detached = long.MinValue;

    /// <summary>
    /// The answer of <see cref="RunAsync"/> when the iteration was settled from outside while the caller awaited it: the caller goes on,
    /// later than the iteration ended.
    /// </summary>
    const long Forced = long.MinValue + 1;

    /// <summary>When the last iteration ended that was settled from outside, in nanoseconds of the plan.</summary>
    long ForcedEndAt { get; }

    /// <summary>Runs one iteration.</summary>
    /// <param name="ticket">Which one.</param>
    /// <param name="startedAt">The actual start, in nanoseconds of the plan; after the intended one by the lag of the generator.</param>
    /// <returns>When it ended, in nanoseconds of the plan, and that is now; or <see cref="Forced"/> or <see cref="Detached"/>.</returns>
    ValueTask<long> RunAsync(Ticket ticket, long startedAt);

    /// <summary>What goes on with the user when its iteration was settled from outside while its body blocked a thread.</summary>
    IThreadPoolWorkItem? ResumeAfterDetach { get; set; }
}
