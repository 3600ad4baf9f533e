using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>What all virtual users of a run share.</summary>
internal sealed record UserEnvironment
{
    public required Scenario Scenario { get; init; }

    /// <summary>The instance of the test class; null for a static method.</summary>
    public required object? Instance { get; init; }

    public required RunClock Clock { get; init; }

    public required WorkQueue Work { get; init; }

    public required Recorder Recorder { get; init; }

    /// <summary>What the generator itself lost, which no latency may be blamed for.</summary>
    public required LostTime Lost { get; init; }

    public required ReservedMetrics Metrics { get; init; }

    public required UsageRecorder Usage { get; init; }

    /// <summary>Null without resilience attributes.</summary>
    public required AttemptPipeline? Pipeline { get; init; }

    /// <summary>Null without cohorts.</summary>
    public CohortSet? Cohorts { get; init; }

    /// <summary>Null if the weights of the source are in effect.</summary>
    public EffectiveMix? Mix { get; init; }

    /// <summary>Null without chaos around the whole method.</summary>
    public ChaosPipeline? Chaos { get; init; }

    /// <summary>Those that the body calls by key.</summary>
    public KeyedPipelines KeyedPipelines { get; init; } = new([], TimeProvider.System);

    public required UserStreams Streams { get; init; }

    /// <summary>Receives the lines of <see cref="LoadContext.Log"/>.</summary>
    public required Action<string> Log { get; init; }

    /// <summary>Receives what <see cref="LoadContext.Sample"/> keeps.</summary>
    public SampleHandler Sample { get; init; } = static (_, _, _, _, _) => { };

    /// <summary>The counters of samples.</summary>
    public SampleNames SampleNames { get; } = new();

    /// <summary>Bound on one iteration, all its attempts.</summary>
    public required TimeSpan IterationTimeout { get; init; }

    /// <summary>The same in nanoseconds.</summary>
    public long TimeoutNanoseconds => PlanTime.Nanoseconds(IterationTimeout);
}
