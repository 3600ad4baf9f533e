namespace LoadTest;

/// <summary>
/// Tries a failed iteration again, with exponential back-off: pause k is <c>Delay·2^(k−1)</c>, at most <c>MaxDelay</c>, times
/// 1 ± <c>Jitter</c>.
/// </summary>
/// <remarks>
/// The latency of the iteration covers all attempts and the pauses between them; the first attempt is recorded as
/// <c>first_attempt</c>. What a retried attempt recorded is discarded, except counts. Retries stand outside the circuit breaker
/// and the timeout; an open breaker is not retried.
/// </remarks>
/// <param name="count">Retries after the first attempt; 1 or more.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RetryAttribute(int count) : Attribute
{
    /// <summary>Retries after the first attempt.</summary>
    public int Count { get; } = count;

    /// <summary>The pause before the first retry, such as <c>"50ms"</c>; 0 or more; "0s" by default.</summary>
    public string? Delay { get; set; }

    /// <summary>The longest pause before jitter; not below <see cref="Delay"/>; no limit by default.</summary>
    public string? MaxDelay { get; set; }

    /// <summary>The relative spread of a pause: 0.25 draws uniformly between 75 % and 125 %. 0 to 1; 0 by default.</summary>
    public double Jitter { get; set; }

    /// <summary>The exceptions, derived ones included, that are worth another attempt; every failure by default.</summary>
    public Type[]? On { get; set; }
}
