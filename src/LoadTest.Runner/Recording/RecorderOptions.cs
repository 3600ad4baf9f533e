using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Recording;

/// <summary>What a recorder knows before the run, and its bounds. Beyond a bound, counts stay exact under "other".</summary>
internal sealed record RecorderOptions
{
    /// <summary>Metrics known before the run; shown even if nothing is recorded. None by default.</summary>
    public IReadOnlyList<MetricDefinition> Metrics { get; init; } = [];

    /// <summary>How many metrics are told apart. 200 by default.</summary>
    public int MaxMetrics { get; init; } = 200;

    /// <summary>How many groups of errors are told apart. 100 by default.</summary>
    public int MaxErrorGroups { get; init; } = 100;

    /// <summary>How many tag values, of all keys together, are told apart. 200 by default.</summary>
    public int MaxTagValues { get; init; } = 200;

    /// <summary>Characters kept of an error's message. 300 by default.</summary>
    public int MaxErrorLength { get; init; } = 300;
}
