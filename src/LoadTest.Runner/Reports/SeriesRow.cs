namespace LoadTest.Runner.Reports;

/// <summary>One second of the run. A late finish counts in the second in which it finished.</summary>
internal sealed record SeriesRow
{
    /// <summary>0-based, since second 0 of the run.</summary>
    public required int Second { get; init; }

    /// <summary>Virtual users, or iterations in flight in the open model.</summary>
    public int? Users { get; init; }

    /// <summary>Iterations started.</summary>
    public long Started { get; init; }

    /// <summary>Iterations finished without a failure.</summary>
    public long Ok { get; init; }

    /// <summary>Iterations finished with a failure.</summary>
    public long Failed { get; init; }

    /// <summary>Iterations never started, for want of a user.</summary>
    public long Dropped { get; init; }

    /// <summary>Iterations given up at the end of the graceful stop.</summary>
    public long Abandoned { get; init; }

    /// <summary>Median latency, in ms.</summary>
    public double? P50 { get; init; }

    /// <summary>95th percentile of the latency, in ms.</summary>
    public double? P95 { get; init; }

    /// <summary>99th percentile of the latency, in ms.</summary>
    public double? P99 { get; init; }
}
