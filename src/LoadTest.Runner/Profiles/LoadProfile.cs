using System.ComponentModel;

namespace LoadTest.Runner.Profiles;

/// <summary>The load as the source, or an override, gives it; null is "not given". See the attribute of the same property for units and rules.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record LoadProfile
{
    /// <summary>Closed model: virtual users.</summary>
    public int? Users { get; init; }

    /// <summary>Open model: iterations per second.</summary>
    public double? Rate { get; init; }

    /// <summary>Open model: cap on iterations in flight.</summary>
    public int MaxUsers { get; init; } = 1_000;

    /// <summary>Open model: spacing of the starts.</summary>
    public Arrivals Arrivals { get; init; }

    /// <summary>Gamma arrivals: coefficient of variation of the gaps.</summary>
    public double Burstiness { get; init; } = 1;

    /// <summary>Iterations in all.</summary>
    public long? Iterations { get; init; }

    /// <summary>Counted time, ramps included.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>From no load to full load.</summary>
    public TimeSpan RampUp { get; init; }

    /// <summary>From full load to none.</summary>
    public TimeSpan RampDown { get; init; }

    /// <summary>Load before second 0.</summary>
    public TimeSpan WarmUp { get; init; }

    /// <summary>Closed model: pause after an iteration.</summary>
    public ThinkTime ThinkTime { get; init; }

    /// <summary>Closed model: fixed iteration period.</summary>
    public TimeSpan? Pacing { get; init; }

    /// <summary>Stages in order; they replace <see cref="Duration"/> and <see cref="RampUp"/>.</summary>
    public IReadOnlyList<LoadStage> Stages { get; init; } = [];

    /// <summary>Bound on one iteration, all its attempts.</summary>
    public TimeSpan IterationTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What running iterations get at the end.</summary>
    public TimeSpan GracefulStop { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The seed of everything random; null draws one.</summary>
    public long? Seed { get; init; }
}
