using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>See <see cref="CircuitBreakerAttribute"/>.</summary>
/// <param name="Failures">Consecutive failures that open the breaker; 1 or more.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CircuitBreakerDefinition(int Failures)
{
    /// <summary>How long the breaker stays open.</summary>
    public TimeSpan BreakFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Half-open: attempts let through at a time.</summary>
    public int Probes { get; init; } = 1;

    /// <summary>Half-open: successes in a row that close the breaker.</summary>
    public int Successes { get; init; } = 2;
}
