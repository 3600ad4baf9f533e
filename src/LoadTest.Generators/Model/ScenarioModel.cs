namespace LoadTest.Generators.Model;

/// <summary>What is registered of a load test.</summary>
internal sealed record ScenarioModel
{
    /// <summary>The declaring class, fully qualified.</summary>
    public required string Class { get; init; }

    /// <summary>The plain name of the load method.</summary>
    public required string Method { get; init; }

    public required CallModel Invoke { get; init; }

    /// <summary>In the order of the calls: base classes first.</summary>
    public required EquatableArray<CallModel> UserSetup { get; init; }

    /// <summary>In the order of the calls: derived classes first.</summary>
    public required EquatableArray<CallModel> UserTeardown { get; init; }

    /// <summary>Null if the load test runs once.</summary>
    public required ScaleModel? Scale { get; init; }

    public required ProfileModel Profile { get; init; }

    public required EquatableArray<KpiModel> Kpis { get; init; }

    public required JudgingModel Judging { get; init; }

    public required ResilienceModel Resilience { get; init; }

    public required EquatableArray<PriceModel> Prices { get; init; }

    public required EquatableArray<MetricModel> Metrics { get; init; }
}
