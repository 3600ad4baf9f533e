namespace LoadTest.Runner.Profiles;

/// <summary>A stretch of the plan in which one virtual user may start iterations.</summary>
/// <param name="Start">Nanoseconds of the plan, included.</param>
/// <param name="End">Nanoseconds of the plan, not included.</param>
internal readonly record struct ActiveInterval(long Start, long End);
