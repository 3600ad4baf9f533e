using LoadTest.Runner.Kpis;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Resilience;

namespace LoadTest.Runner.Runs;

/// <summary>All that came out of a run, before it is reported.</summary>
internal sealed record RunResult
{
    public required RunPlan Plan { get; init; }

    public required Measurements Measurements { get; init; }

    public required IReadOnlyList<KpiResult> Kpis { get; init; }

    /// <summary>Null in a dry run.</summary>
    public required RunVerdict? Verdict { get; init; }

    public required GeneratorHealth Generator { get; init; }

    public required GeneratorReading GeneratorReading { get; init; }

    public required ResilienceCounts Resilience { get; init; }

    /// <summary>Why the run ended before its plan; null if it did not.</summary>
    public required string? StopReason { get; init; }

    public required DateTime StartedUtc { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }
}
