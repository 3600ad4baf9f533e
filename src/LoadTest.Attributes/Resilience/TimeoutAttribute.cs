namespace LoadTest;

/// <summary>
/// Bounds each attempt: over it <c>load.Cancellation</c>, or the token of the pipeline's call, fires and the attempt fails.
/// </summary>
/// <remarks>The bound on the whole iteration, all its attempts, is <c>IterationTimeout</c> of the load test.</remarks>
/// <param name="duration">Such as <c>"2s"</c>; above 0.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TimeoutAttribute(string duration) : Attribute
{
    /// <summary>The bound on one attempt.</summary>
    public string Duration { get; } = duration;

    /// <summary>
    /// The pipeline <c>load.Pipeline(key)</c> that this belongs to; <c>"*"</c> for every key that has no such attribute of its own.
    /// The whole method by default.
    /// </summary>
    public string? Key { get; set; }
}
