namespace LoadTest.Runner.Resilience;

/// <summary>What retries, timeout and circuit breaker did in a run, its warm-up left out.</summary>
internal sealed record ResilienceCounts
{
    /// <summary>Calls of the body; rejected attempts are not among them.</summary>
    public long Attempts { get; init; }

    /// <summary>Retries decided on. One whose pause is cut short by the end of the iteration never becomes an attempt.</summary>
    public long Retries { get; init; }

    /// <summary>Attempts over their bound.</summary>
    public long Timeouts { get; init; }

    /// <summary>How often the breaker opened, reopening by a failed probe included.</summary>
    public long BreakerOpened { get; init; }

    /// <summary>Attempts that the breaker refused.</summary>
    public long Rejected { get; init; }
}
