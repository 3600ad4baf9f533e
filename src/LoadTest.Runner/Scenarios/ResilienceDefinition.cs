using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>The resilience attributes of a load method, or of one key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ResilienceDefinition
{
    /// <summary>See <see cref="RetryAttribute"/>.</summary>
    public RetryDefinition? Retry { get; init; }

    /// <summary>See <see cref="CircuitBreakerAttribute"/>.</summary>
    public CircuitBreakerDefinition? CircuitBreaker { get; init; }

    /// <summary>The bound on one attempt; see <see cref="TimeoutAttribute"/>.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>See <see cref="ChaosAttribute"/>.</summary>
    public ChaosDefinition? Chaos { get; init; }
}
