namespace LoadTest.Runner.Kpis;

/// <summary>What was measured for one KPI.</summary>
internal sealed record KpiEvidence
{
    /// <summary>
    /// Recorded samples. Success and error: finished iterations, abandoned ones included. Dropped: scheduled iterations.
    /// Rates: observations. Throughput: successes. Counters: iterations that ended, because a counter that nobody incremented is 0, not unknown.
    /// </summary>
    public required long Samples { get; init; }

    /// <summary>Samples on the wrong side of the limit, counted exactly when recorded.</summary>
    public long Violations { get; init; }

    /// <summary>The same after each sample's own measured lag was subtracted.</summary>
    public long ViolationsWithoutLag { get; init; }

    /// <summary>
    /// The point value: percentile by nearest rank, mean or maximum in ms, successes per second, total. Null if unknown. Percentages are
    /// computed from the counts and need none.
    /// </summary>
    public double? Actual { get; init; }

    /// <summary>The mean without lag, in ms; only for means.</summary>
    public double? ActualWithoutLag { get; init; }

    /// <summary>The sample of a rank, from 1, in ms; for percentiles.</summary>
    public Func<long, double?>? ValueAtRank { get; init; }

    /// <summary>The run in time blocks; they sum to the counts above.</summary>
    public IReadOnlyList<KpiBlock> Blocks { get; init; } = [];

    /// <summary>
    /// Percentile, mean, maximum: what was abandoned at an age over the limit, in none of the counts above; of a step, the steps that ran
    /// when their iteration was abandoned.
    /// </summary>
    public long AbandonedOverLimit { get; init; }

    /// <summary>Of <see cref="AbandonedOverLimit"/>, those whose age less their own measured lag keeps it.</summary>
    public long AbandonedOverLimitByLag { get; init; }

    /// <summary>Percentile, mean, maximum: what was abandoned younger than the limit, in none of the counts above.</summary>
    public long AbandonedUnderLimit { get; init; }

    /// <summary>Smallest value of a gauge or record.</summary>
    public double? Min { get; init; }

    /// <summary>Largest value of a gauge or record.</summary>
    public double? Max { get; init; }
}
