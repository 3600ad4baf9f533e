namespace LoadTest.Runner.Reports.Ladders;

/// <summary>A limit on an efficiency.</summary>
internal sealed record EfficiencyRow
{
    /// <summary>"timeEfficiency" or "memoryEfficiency".</summary>
    public required string Statistic { get; init; }

    /// <summary>The least.</summary>
    public required double Limit { get; init; }

    /// <summary>The worst of the rungs; null if unknown.</summary>
    public required double? Actual { get; init; }

    /// <summary>Where it was worst.</summary>
    public required int? Size { get; init; }

    /// <summary>The verdict.</summary>
    public required ReportVerdict Verdict { get; init; }

    /// <summary>A sentence.</summary>
    public required string Reason { get; init; }
}
