namespace LoadTest.Runner.VirtualUsers;

/// <summary>How long one iteration took, in nanoseconds without its think time.</summary>
/// <param name="EndedAt">Nanoseconds of the plan.</param>
/// <param name="Lag">From the intended start to the actual one.</param>
/// <param name="Service">From the actual start to the end.</param>
/// <param name="Lost">How much of that the generator itself could not go on for.</param>
/// <param name="FirstAttempt">The first of several attempts; null if the iteration ended with it, or within it.</param>
internal readonly record struct IterationTimes(long EndedAt, long Lag, long Service, long Lost, AttemptTime? FirstAttempt)
{
    /// <summary>From the intended start to the end.</summary>
    public long Response => Lag + Service;

    /// <summary>The part of the response time that is the generator's own.</summary>
    public long OwnLag => Lag + Lost;
}
