using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>See <see cref="CircuitBreakerAttribute"/>.</summary>
/// <param name="Failures">Consecutive failures that open the breaker; 1 or more.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CircuitBreakerDefinition(int Failures)
{
    /// <summary>How long the breaker stays open.</summary>
    public TimeSpan BreakFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Half-open: attempts let through at a time, and successes that close the breaker.</summary>
    public int Probes { get; init; } = 1;
}
