namespace LoadTest;

/// <summary>
/// Tries a failed iteration again, with exponential back-off: pause k is <c>Delay·2^(k−1)</c>, at most <c>MaxDelay</c>, times
/// 1 ± <c>Jitter</c>.
/// </summary>
/// <remarks>
/// The latency of the iteration covers all attempts and the pauses between them; the first attempt is recorded as
/// <c>first_attempt</c>. What a retried attempt recorded is discarded, except counts; of a call through <c>load.Pipeline(key)</c>
/// everything is kept. Retries stand outside the circuit breaker and the timeout. A rejection by an open breaker is never retried,
/// so that retry and breaker cannot loop: the attempt that opens the breaker is followed by one rejection at most.
/// </remarks>
/// <param name="count">Retries after the first attempt; 1 or more.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
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

    /// <summary>
    /// Retries only failures that may pass by themselves: time-outs, <see cref="IOException"/>, socket and connection errors, HTTP
    /// 408, 429 and 500 and above of <c>load.Http</c>, <c>load.WebSocket</c> or any <see cref="HttpRequestException"/>, a
    /// <c>DbException</c> that says so, and <see cref="ChaosInjectedException"/>; of <c>load.Fail(reason, cause)</c> it is the cause that
    /// counts. False by default: every failure.
    /// </summary>
    public bool TransientOnly { get; set; }

    /// <summary>
    /// The exceptions, derived ones included, that are worth another attempt, besides those of <see cref="TransientOnly"/>; every
    /// failure by default. An unexpected status of <c>load.Http</c> counts as <see cref="HttpRequestException"/>.
    /// </summary>
    public Type[]? On { get; set; }

    /// <summary>
    /// The pipeline <c>load.Pipeline(key)</c> that this belongs to; <c>"*"</c> for every key that has no such attribute of its own.
    /// The whole method by default.
    /// </summary>
    public string? Key { get; set; }
}
