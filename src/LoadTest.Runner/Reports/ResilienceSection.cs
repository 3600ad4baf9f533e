namespace LoadTest.Runner.Reports;

/// <summary>What retries, timeout and circuit breaker did.</summary>
internal sealed record ResilienceSection
{
    /// <summary>Calls of the body.</summary>
    public long Attempts { get; init; }

    /// <summary>Attempts after the first.</summary>
    public long Retries { get; init; }

    /// <summary>Attempts over their bound.</summary>
    public long Timeouts { get; init; }

    /// <summary>How often the breaker opened.</summary>
    public long BreakerOpened { get; init; }

    /// <summary>Attempts that the open breaker refused.</summary>
    public long Rejected { get; init; }
}
