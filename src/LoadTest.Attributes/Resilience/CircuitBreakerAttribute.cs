namespace LoadTest;

/// <summary>
/// Stops calling a service that keeps failing: after <c>Failures</c> consecutive failures the breaker opens, rejects every
/// attempt for <see cref="BreakFor"/>, then is half-open: lets at most <see cref="Probes"/> attempts through at a time, and closes
/// after <see cref="Successes"/> of them succeeded in a row.
/// </summary>
/// <remarks>
/// One breaker for all virtual users of the load test, and one per key. A success starts the count of failures over. A rejected
/// attempt counts as failed and as <c>rejected</c> in the result, and is not retried. A probe that fails opens the breaker again for
/// the whole of <see cref="BreakFor"/>. The result of an attempt that began before the breaker last changed its state is ignored.
/// </remarks>
/// <param name="failures">Consecutive failures that open the breaker; 1 or more.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CircuitBreakerAttribute(int failures) : Attribute
{
    /// <summary>Consecutive failures that open the breaker.</summary>
    public int Failures { get; } = failures;

    /// <summary>How long the breaker stays open; above 0; "5s" by default.</summary>
    public string? BreakFor { get; set; }

    /// <summary>Half-open: at most this many attempts are let through at a time. 1 or more; 1 by default.</summary>
    public int Probes { get; set; } = 1;

    /// <summary>Half-open: this many successes in a row close the breaker. 1 or more; 2 by default.</summary>
    public int Successes { get; set; } = 2;

    /// <summary>
    /// The pipeline <c>load.Pipeline(key)</c> that this belongs to; <c>"*"</c> for every key that has no such attribute of its own,
    /// each with a breaker of its own. The whole method by default.
    /// </summary>
    public string? Key { get; set; }
}
