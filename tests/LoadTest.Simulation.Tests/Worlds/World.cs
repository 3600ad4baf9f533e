using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>All that one seed decides: the load, the service, the machine, the limits.</summary>
internal sealed record World
{
    public required long Seed { get; init; }

    public required LoadProfile Profile { get; init; }

    public required Latency Latency { get; init; }

    public required ServiceFaults Service { get; init; }

    public required MachineFaults Machine { get; init; }

    public required IReadOnlyList<KpiDefinition> Kpis { get; init; }

    public required ResilienceDefinition Resilience { get; init; }

    /// <summary>Whether waiting work runs in a drawn order.</summary>
    public required bool IsShuffled { get; init; }

    /// <summary>The seconds after which the host cancels the run; null for never.</summary>
    public required double? CancelledAt { get; init; }

    public required bool HasHooks { get; init; }

    public bool IsOpen => Profile.Rate is not null || Profile.Stages.Any(stage => stage.IsRate);

    public bool HasPipeline => Resilience is not { Retry: null, CircuitBreaker: null, AttemptTimeout: null };

    /// <summary>Whether iterations think: not if an attempt may time out in it, for a cancelled delay goes on in the thread pool, at no certain moment.</summary>
    public bool MayThink => Resilience.AttemptTimeout is null;

    /// <summary>
    /// Whether a witness in the body knows how each iteration ended. Not within a pipeline, which ends what the body does not see,
    /// and not if a late machine makes body and watchdog race for the end: there it knows bounds.
    /// </summary>
    public bool IsWitnessed => !HasPipeline && !(Machine.IsLate && MayBeForced);

    private bool MayBeForced =>
        Profile.IterationTimeout < WorldDraw.Forever || Profile.GracefulStop < WorldDraw.LongGrace || CancelledAt is not null;
}
