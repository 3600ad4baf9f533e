using System.ComponentModel;
using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scenarios;

/// <summary>Everything that the source of a load test says, parsed at compile time. Created by generated code; immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record Scenario
{
    /// <summary>The class that declares the load method.</summary>
    public required Type Class { get; init; }

    /// <summary>The name of the load method, unique among the load methods of its class.</summary>
    public required string Method { get; init; }

    /// <summary>Calls the load method on an instance of <see cref="Class"/> (ignored for a static method). No reflection.</summary>
    public required Func<object?, LoadContext, ValueTask> Invoke { get; init; }

    /// <summary>Calls every <see cref="UserSetupAttribute"/> method of the class, base classes first; null if there is none.</summary>
    public Func<object?, LoadContext, ValueTask>? UserSetup { get; init; }

    /// <summary>Calls every <see cref="UserTeardownAttribute"/> method of the class, derived classes first; null if there is none.</summary>
    public Func<object?, LoadContext, ValueTask>? UserTeardown { get; init; }

    /// <summary>Read the files of <see cref="CorpusAttribute"/>, before any load; what they return is kept by <see cref="CorpusFiles"/>.</summary>
    public IReadOnlyList<Func<object>> Corpora { get; init; } = [];

    /// <summary>The load.</summary>
    public required LoadProfile Profile { get; init; }

    /// <summary>The branches that the load method draws from; null if it has a body.</summary>
    public MixDefinition? Mix { get; init; }

    /// <summary>The parts of the iterations that run another method, in the order of the source.</summary>
    public IReadOnlyList<CohortDefinition> Cohorts { get; init; } = [];

    /// <summary>The ladder of sizes; null if the load test runs once. With it, <see cref="Invoke"/> runs the first size.</summary>
    public ScaleDefinition? Scale { get; init; }

    /// <summary>The limits, in the order of the source; implied ones are not among them.</summary>
    public IReadOnlyList<KpiDefinition> Kpis { get; init; } = [];

    /// <summary>How implied limits are judged, and whatever a KPI leaves open.</summary>
    public JudgeSettings Judging { get; init; } = new();

    /// <summary>The attempts, their bound and the breaker; null where the source has no such attribute.</summary>
    public ResilienceDefinition Resilience { get; init; } = new();

    /// <summary>The keyed pipelines, each key once; the key <c>*</c> stands for all that have no attribute of that kind.</summary>
    public IReadOnlyList<PipelineDefinition> Pipelines { get; init; } = [];

    /// <summary>The prices of language models, each model once.</summary>
    public IReadOnlyList<ModelPrice> Prices { get; init; } = [];

    /// <summary>The metric names that the source mentions as literals, so that they exist before the first iteration.</summary>
    public IReadOnlyList<MetricDefinition> Metrics { get; init; } = [];
}
