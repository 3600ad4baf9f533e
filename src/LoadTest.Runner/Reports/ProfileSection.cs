namespace LoadTest.Runner.Reports;

/// <summary>The load that was applied, after all overrides; null is "not given".</summary>
internal sealed record ProfileSection
{
    /// <summary>"closed" or "open".</summary>
    public required string Model { get; init; }

    /// <summary>Closed model: virtual users.</summary>
    public int? Users { get; init; }

    /// <summary>Open model: iterations per second.</summary>
    public double? RatePerSecond { get; init; }

    /// <summary>Open model: cap on iterations in flight.</summary>
    public int? MaxUsers { get; init; }

    /// <summary>Open model: "constant", "poisson" or "gamma".</summary>
    public string? Arrivals { get; init; }

    /// <summary>Iterations in all.</summary>
    public long? Iterations { get; init; }

    /// <summary>The planned counted time, ramps included.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>From no load to full load.</summary>
    public double RampUpSeconds { get; init; }

    /// <summary>From full load to none.</summary>
    public double RampDownSeconds { get; init; }

    /// <summary>Load before second 0.</summary>
    public double WarmUpSeconds { get; init; }

    /// <summary>Closed model: the pause after an iteration.</summary>
    public ThinkTimeSection? ThinkTime { get; init; }

    /// <summary>Closed model: the fixed iteration period.</summary>
    public double? PacingSeconds { get; init; }

    /// <summary>The bound on one iteration, all its attempts.</summary>
    public double? IterationTimeoutSeconds { get; init; }

    /// <summary>What running iterations get at the end.</summary>
    public double? GracefulStopSeconds { get; init; }

    /// <summary>The stages in order.</summary>
    public IReadOnlyList<StageRow> Stages { get; init; } = [];

    /// <summary>The branches of the mix in the order of the source; none if the load method has a body.</summary>
    public IReadOnlyList<MixRow> Mix { get; init; } = [];

    /// <summary>The cohorts in the order of the source.</summary>
    public IReadOnlyList<CohortRow> Cohorts { get; init; } = [];

    /// <summary>Where each effective value comes from, by its name in this section: "attribute", "default", "environment"…</summary>
    public IReadOnlyDictionary<string, string> Origins
    {
        get;
        // Sorted, so that equal models render to equal bytes.
        init => field = new SortedDictionary<string, string>(value.ToDictionary(), StringComparer.Ordinal);
    } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}
