using LoadTest.Generators.Model;

namespace LoadTest.Generators.Emission;

/// <summary>Writes the pipeline around an attempt.</summary>
internal static class ResilienceEmitter
{
    private const string Scenarios = "global::LoadTest.Runner.Scenarios.";

    private static readonly ResilienceModel None = new(null, null, null);

    public static void Emit(ObjectWriter scenario, ResilienceModel resilience)
    {
        if (resilience == None) return;
        scenario.SetNew("Resilience", Scenarios + "ResilienceDefinition", properties =>
        {
            if (resilience.Retry is { } retry) EmitRetry(properties, retry);
            if (resilience.CircuitBreaker is { } breaker) EmitBreaker(properties, breaker);
            properties.SetDuration("AttemptTimeout", resilience.AttemptTimeout);
        });
    }

    private static void EmitRetry(ObjectWriter owner, RetryModel retry) =>
        owner.SetNew("Retry", Scenarios + "RetryDefinition(" + Literals.Of(retry.Count) + ")", properties =>
        {
            properties.SetDuration("Delay", retry.Delay);
            properties.SetDuration("MaxDelay", retry.MaxDelay);
            properties.Set("Jitter", retry.Jitter);
            properties.SetAll("On", retry.On, static (items, type) => items.Add("typeof(" + type + ")"));
        });

    private static void EmitBreaker(ObjectWriter owner, CircuitBreakerModel breaker) =>
        owner.SetNew("CircuitBreaker", Scenarios + "CircuitBreakerDefinition(" + Literals.Of(breaker.Failures) + ")", properties =>
        {
            properties.SetDuration("BreakFor", breaker.BreakFor);
            properties.Set("Probes", breaker.Probes);
        });
}
