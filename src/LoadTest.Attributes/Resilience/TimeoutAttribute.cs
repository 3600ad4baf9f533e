namespace LoadTest;

/// <summary>
/// Bounds each attempt: over it <c>load.Cancellation</c> fires and the attempt fails.
/// </summary>
/// <remarks>The bound on the whole iteration, all its attempts, is <c>IterationTimeout</c> of the load test.</remarks>
/// <param name="duration">Such as <c>"2s"</c>; above 0.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TimeoutAttribute(string duration) : Attribute
{
    /// <summary>The bound on one attempt.</summary>
    public string Duration { get; } = duration;
}
