namespace LoadTest.Runner.VirtualUsers;

/// <summary>How long an attempt took that has ended, in nanoseconds without think time.</summary>
/// <param name="Nanoseconds">From the actual start of the iteration.</param>
/// <param name="Lost">How much of that the generator itself could not go on for.</param>
internal readonly record struct AttemptTime(long Nanoseconds, long Lost);
