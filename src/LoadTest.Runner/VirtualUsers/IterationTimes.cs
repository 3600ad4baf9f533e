namespace LoadTest.Runner.VirtualUsers;

/// <summary>The moments of one iteration, in nanoseconds of the plan.</summary>
/// <param name="StartedAt">The actual start.</param>
/// <param name="FirstAttemptEndedAt">Null without a resilience pipeline.</param>
/// <param name="EndedAt">The end.</param>
internal readonly record struct IterationTimes(long StartedAt, long? FirstAttemptEndedAt, long EndedAt);
