namespace LoadTest.Runner.VirtualUsers;

/// <summary>How long one iteration took, in nanoseconds without its think time.</summary>
/// <param name="Lag">From the intended start to the actual one.</param>
/// <param name="Service">From the actual start to the end.</param>
/// <param name="Lost">How much of that the generator itself could not go on for.</param>
/// <param name="FirstAttempt">From the actual start to the end of the first attempt; null without a resilience pipeline.</param>
internal readonly record struct IterationTimes(long Lag, long Service, long Lost, long? FirstAttempt)
{
    /// <summary>From the intended start to the end.</summary>
    public long Response => Lag + Service;

    /// <summary>The part of the response time that is the generator's own.</summary>
    public long OwnLag => Lag + Lost;
}
