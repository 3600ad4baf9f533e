namespace LoadTest;

/// <summary>
/// Stops calling a service that keeps failing: after <c>Failures</c> consecutive failures the breaker opens, rejects every
/// attempt for <c>BreakFor</c>, then lets probes through, and closes after <c>Probes</c> of them succeeded in a row.
/// </summary>
/// <remarks>
/// One breaker for all virtual users of the load test. A rejected attempt counts as failed and as <c>rejected</c> in the result.
/// A probe that fails opens the breaker again.
/// </remarks>
/// <param name="failures">Consecutive failures that open the breaker; 1 or more.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CircuitBreakerAttribute(int failures) : Attribute
{
    /// <summary>Consecutive failures that open the breaker.</summary>
    public int Failures { get; } = failures;

    /// <summary>How long the breaker stays open; above 0; "5s" by default.</summary>
    public string? BreakFor { get; set; }

    /// <summary>
    /// Half-open: at most this many attempts are let through at a time, and this many successes close the breaker.
    /// 1 or more; 1 by default.
    /// </summary>
    public int Probes { get; set; } = 1;
}
