using Polly;

namespace LoadTest.Runner.Resilience;

/// <summary>Names the breaker within the pipeline; its settings are those of <see cref="BreakerState"/>.</summary>
internal sealed class ConsecutiveFailureBreakerOptions : ResilienceStrategyOptions;
