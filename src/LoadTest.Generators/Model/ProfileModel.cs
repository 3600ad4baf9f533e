namespace LoadTest.Generators.Model;

/// <summary>The load; null is "not set in the source". Durations are in ticks.</summary>
internal sealed record ProfileModel
{
    public int? Users { get; init; }

    public double? Rate { get; init; }

    public int? MaxUsers { get; init; }

    /// <summary>An expression.</summary>
    public string? Arrivals { get; init; }

    public double? Burstiness { get; init; }

    public long? Iterations { get; init; }

    public long? Duration { get; init; }

    public long? RampUp { get; init; }

    public long? RampDown { get; init; }

    public long? WarmUp { get; init; }

    public ThinkTimeModel? ThinkTime { get; init; }

    public long? Pacing { get; init; }

    public EquatableArray<StageModel> Stages { get; init; }

    public long? IterationTimeout { get; init; }

    public long? GracefulStop { get; init; }

    public long? Seed { get; init; }
}
