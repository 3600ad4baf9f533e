namespace LoadTest.Generators.Model;

/// <summary>The resilience attributes of the method or of one key; null where there is none. The timeout is in ticks.</summary>
internal sealed record ResilienceModel(RetryModel? Retry, CircuitBreakerModel? CircuitBreaker, long? AttemptTimeout, ChaosModel? Chaos);
