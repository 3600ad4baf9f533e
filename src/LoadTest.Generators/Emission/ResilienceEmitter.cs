using LoadTest.Generators.Model;

namespace LoadTest.Generators.Emission;

/// <summary>Writes the pipeline around an attempt and the keyed ones.</summary>
internal static class ResilienceEmitter
{
    private const string Scenarios = "global::LoadTest.Runner.Scenarios.";

    public static void Emit(ObjectWriter scenario, ResilienceModel? resilience, IReadOnlyList<PipelineModel> pipelines)
    {
        if (resilience is not null)
            scenario.SetNew("Resilience", Scenarios + "ResilienceDefinition", properties => EmitProperties(properties, resilience));
        scenario.SetAll("Pipelines", pipelines, static (items, pipeline) => items.AddCall(
            Scenarios + "PipelineDefinition",
            Literals.Of(pipeline.Key),
            Scenarios + "ResilienceDefinition",
            properties => EmitProperties(properties, pipeline.Resilience)));
    }

    private static void EmitProperties(ObjectWriter properties, ResilienceModel resilience)
    {
        if (resilience.Retry is { } retry) EmitRetry(properties, retry);
        if (resilience.CircuitBreaker is { } breaker) EmitBreaker(properties, breaker);
        properties.SetDuration("AttemptTimeout", resilience.AttemptTimeout);
        if (resilience.Chaos is { } chaos) EmitChaos(properties, chaos);
    }

    private static void EmitRetry(ObjectWriter owner, RetryModel retry) =>
        owner.SetNew("Retry", Scenarios + "RetryDefinition(" + Literals.Of(retry.Count) + ")", properties =>
        {
            properties.SetDuration("Delay", retry.Delay);
            properties.SetDuration("MaxDelay", retry.MaxDelay);
            properties.Set("Jitter", retry.Jitter);
            properties.Set("TransientOnly", retry.TransientOnly);
            properties.SetAll("On", retry.On, static (items, type) => items.Add("typeof(" + type + ")"));
        });

    private static void EmitBreaker(ObjectWriter owner, CircuitBreakerModel breaker) =>
        owner.SetNew("CircuitBreaker", Scenarios + "CircuitBreakerDefinition(" + Literals.Of(breaker.Failures) + ")", properties =>
        {
            properties.SetDuration("BreakFor", breaker.BreakFor);
            properties.Set("Probes", breaker.Probes);
            properties.Set("Successes", breaker.Successes);
        });

    private static void EmitChaos(ObjectWriter owner, ChaosModel chaos) =>
        owner.SetNew("Chaos", Scenarios + "ChaosDefinition", properties =>
        {
            properties.Set("FaultPercent", chaos.FaultPercent);
            properties.Set("Fault", chaos.Fault is { } fault ? "static () => new " + fault + "()" : null);
            properties.Set("LatencyPercent", chaos.LatencyPercent);
            properties.SetDuration("Latency", chaos.Latency);
        });
}
