namespace LoadTest;

/// <summary>
/// Breaks calls on purpose: a share of them is delayed by <see cref="Latency"/>, a share fails before the service is called.
/// </summary>
/// <remarks>
/// Stands innermost, within retry, circuit breaker and timeout, which see what is injected as if the service had done it. Whether a
/// call is hit is drawn from the seed of the run and the iteration: the same seed breaks the same calls. Each attempt draws anew.
/// What was injected is counted in the result.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ChaosAttribute : Attribute
{
    /// <summary>The share of attempts that fail, 0 to 100 %; none by default.</summary>
    public double FaultPercent { get; set; } = double.NaN;

    /// <summary>
    /// The exception that is thrown, with a public constructor without parameters; <see cref="ChaosInjectedException"/> by default.
    /// </summary>
    public Type? Fault { get; set; }

    /// <summary>The share of attempts that are delayed, 0 to 100 %; needs <see cref="Latency"/>; none by default.</summary>
    public double LatencyPercent { get; set; } = double.NaN;

    /// <summary>The delay, such as <c>"200ms"</c>; above 0; needs <see cref="LatencyPercent"/>.</summary>
    public string? Latency { get; set; }

    /// <summary>
    /// The pipeline <c>load.Pipeline(key)</c> that this belongs to; <c>"*"</c> for every key that has no such attribute of its own.
    /// The whole method by default.
    /// </summary>
    public string? Key { get; set; }
}
