namespace LoadTest.Generators.Model;

/// <summary>The resilience attributes; null where there is none. The timeout is in ticks.</summary>
internal sealed record ResilienceModel(RetryModel? Retry, CircuitBreakerModel? CircuitBreaker, long? AttemptTimeout);
