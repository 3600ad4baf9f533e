namespace LoadTest.Runner.Reports;

/// <summary>One metric; null is unknown or meaningless for its kind.</summary>
internal sealed record MetricRow
{
    /// <summary>The metric or step; "iteration" for the whole iteration.</summary>
    public required string Name { get; init; }

    /// <summary>"trend", "counter", "rate" or "gauge".</summary>
    public required string Kind { get; init; }

    /// <summary>"ms", "%" or the metric's own; null if it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Samples.</summary>
    public required long Count { get; init; }

    /// <summary>Counters: the sum. Rates: how many were true.</summary>
    public double? Total { get; init; }

    /// <summary>Rates: the share that was true.</summary>
    public double? Percent { get; init; }

    /// <summary>Samples, or a counter's sum, per second of the counted time.</summary>
    public double? PerSecond { get; init; }

    /// <summary>The mean.</summary>
    public double? Mean { get; init; }

    /// <summary>The smallest value.</summary>
    public double? Min { get; init; }

    /// <summary>The largest value.</summary>
    public double? Max { get; init; }

    /// <summary>The standard deviation.</summary>
    public double? StdDev { get; init; }

    /// <summary>Trends only.</summary>
    public PercentileSection? Percentiles { get; init; }
}
