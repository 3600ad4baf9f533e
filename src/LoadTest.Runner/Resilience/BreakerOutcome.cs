namespace LoadTest.Runner.Resilience;

/// <summary>What an attempt tells the circuit breaker about the service.</summary>
internal enum BreakerOutcome
{
    /// <summary>The service works.</summary>
    Success,

    /// <summary>The service fails.</summary>
    Failure,

    /// <summary>The attempt was cut off from outside: it tells nothing.</summary>
    Cancelled,
}
