namespace LoadTest.Runner.Recording;

/// <summary>All that a run measured. Immutable.</summary>
internal sealed record Measurements
{
    /// <summary>The counted time actually run.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>How many iterations ended how.</summary>
    public required IterationCounts Iterations { get; init; }

    /// <summary>Every metric: the known ones first, then in the order in which they appeared.</summary>
    public required IReadOnlyList<MetricSummary> Metrics { get; init; }

    /// <summary>Errors by type and message, the largest group first.</summary>
    public required IReadOnlyList<ErrorCount> Errors { get; init; }

    /// <summary>One row per second, without gaps, as long as iterations finished.</summary>
    public required IReadOnlyList<SeriesRow> Series { get; init; }

    /// <summary>The latencies of each second that has any.</summary>
    public required IReadOnlyList<LatencyInterval> Latencies { get; init; }

    /// <summary>What each watch saw, indexed by <see cref="WatchId"/>.</summary>
    public required IReadOnlyList<WatchResult> Watches { get; init; }

    /// <summary>The summary of a metric, null if there is none of that name.</summary>
    public MetricSummary? Metric(string name) => Metrics.FirstOrDefault(metric => metric.Name == name);

    /// <summary>What a watch saw.</summary>
    public WatchResult Watch(WatchId watch) => Watches[watch.Index];
}
