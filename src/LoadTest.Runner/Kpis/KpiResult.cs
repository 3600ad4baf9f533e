namespace LoadTest.Runner.Kpis;

/// <summary>A KPI and what the run says about it.</summary>
internal sealed record KpiResult
{
    /// <summary>The KPI.</summary>
    public required KpiDefinition Definition { get; init; }

    /// <summary>The point value, in the unit of the KPI; null if unknown.</summary>
    public double? Actual { get; init; }

    /// <summary>Samples that the verdict rests on, abandoned iterations over the limit included.</summary>
    public long Samples { get; init; }

    /// <summary>Those on the wrong side of the limit.</summary>
    public long Violations { get; init; }

    /// <summary>Null where only the observed value is known.</summary>
    public ConfidenceInterval? Interval { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>A sentence for people: the KPI, by how much it was missed, on how many samples, and what to do.</summary>
    public required string Reason { get; init; }

    /// <summary>Samples like these that a proof would need; null where none can be had.</summary>
    public long? SamplesForProof { get; init; }

    /// <summary>Set where a proof lies outside the regime in which its confidence is known to hold.</summary>
    public string? RegimeNote { get; init; }
}
