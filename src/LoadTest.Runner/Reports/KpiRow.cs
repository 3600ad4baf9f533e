namespace LoadTest.Runner.Reports;

/// <summary>One limit and how it was judged.</summary>
internal sealed record KpiRow
{
    /// <summary>The metric or step; "iteration" for the whole iteration.</summary>
    public required string Metric { get; init; }

    /// <summary>What is limited, such as "p95" or "errorPercent".</summary>
    public required string Statistic { get; init; }

    /// <summary>"max" or "min".</summary>
    public required string Comparison { get; init; }

    /// <summary>The limit, in <see cref="Unit"/>.</summary>
    public required double Limit { get; init; }

    /// <summary>"ms", "%", "/s" or the metric's own; null if it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>What was measured, in <see cref="Unit"/>.</summary>
    public double? Actual { get; init; }

    /// <summary>Whether the limit is implied, not written in the source.</summary>
    public bool Implied { get; init; }

    /// <summary>What an earlier run measured, if that has set the limit; null for a limit of the source.</summary>
    public double? Baseline { get; init; }

    /// <summary>What the judgement rests on.</summary>
    public long Samples { get; init; }

    /// <summary>Samples beyond the limit, counted exactly; null where a limit has none, such as a mean.</summary>
    public long? Violations { get; init; }

    /// <summary>Where the true value lies; null where no interval is known.</summary>
    public IntervalSection? Interval { get; init; }

    /// <summary>The samples that a proof would need; null where none exists.</summary>
    public long? SamplesForProof { get; init; }

    /// <summary>"estimate" or "proven".</summary>
    public string Judge { get; init; } = "estimate";

    /// <summary>The outcome.</summary>
    public required ReportVerdict Verdict { get; init; }

    /// <summary>One sentence: limit, actual value, samples, and what to do.</summary>
    public required string Reason { get; init; }

    /// <summary>A reservation about the judgement.</summary>
    public string? Note { get; init; }
}
