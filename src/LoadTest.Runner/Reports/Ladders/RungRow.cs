namespace LoadTest.Runner.Reports.Ladders;

/// <summary>One rung of a ladder.</summary>
internal sealed record RungRow
{
    /// <summary>The size.</summary>
    public required int Size { get; init; }

    /// <summary>Of the rung's own KPIs.</summary>
    public required ReportVerdict? Verdict { get; init; }

    /// <summary>The rung's own report, relative to the ladder's directory.</summary>
    public required string Directory { get; init; }

    /// <summary>Where the iterations of the rung went.</summary>
    public required IterationCounts Iterations { get; init; }

    /// <summary>The counted time of the rung.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>The mean latency of an iteration.</summary>
    public double? TimeMs { get; init; }

    /// <summary>Size × ok iterations per minute of the counted time.</summary>
    public double? ItemsPerMinute { get; init; }

    /// <summary>Managed memory that the process holds before the load of the rung, garbage left out.</summary>
    public double? BaselineMemoryMb { get; init; }

    /// <summary>The most managed memory that two looks 2 ms apart both saw held during the load of the rung, less the baseline; garbage left out.</summary>
    public double? PeakMemoryMb { get; init; }

    /// <summary>How often it was looked for the peak.</summary>
    public required int MemoryLooks { get; init; }

    /// <summary>Time per item at the first rung ÷ time per item here; null at the first rung.</summary>
    public double? TimeEfficiency { get; init; }

    /// <summary>Peak memory per item at the first rung ÷ peak memory per item here; null at the first rung, and where a peak is unknown.</summary>
    public double? MemoryEfficiency { get; init; }

    /// <summary>The parts of an iteration.</summary>
    public IReadOnlyList<RungTime> Times { get; init; } = [];

    /// <summary>The limits of the source.</summary>
    public IReadOnlyList<RungKpi> Kpis { get; init; } = [];

    /// <summary>The counters of the rung.</summary>
    public IReadOnlyList<RungCounter> Counters { get; init; } = [];
}
