namespace LoadTest.Generators.Model;

/// <summary>A circuit breaker; durations in ticks, null is "not set in the source".</summary>
internal sealed record CircuitBreakerModel(int Failures, long? BreakFor, int? Probes, int? Successes);
