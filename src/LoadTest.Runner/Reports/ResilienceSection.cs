namespace LoadTest.Runner.Reports;

/// <summary>What retries, timeout, circuit breaker and chaos did, around the method and in the keyed pipelines.</summary>
internal sealed record ResilienceSection
{
    /// <summary>Calls of the body and of the callbacks of keyed pipelines.</summary>
    public long Attempts { get; init; }

    /// <summary>Attempts after the first.</summary>
    public long Retries { get; init; }

    /// <summary>Attempts over their bound.</summary>
    public long Timeouts { get; init; }

    /// <summary>How often the breaker opened.</summary>
    public long BreakerOpened { get; init; }

    /// <summary>Attempts that the open breaker refused.</summary>
    public long Rejected { get; init; }

    /// <summary>Faults and delays that chaos injected.</summary>
    public long Injected { get; init; }

    /// <summary>The keyed pipelines, by key.</summary>
    public IReadOnlyList<PipelineRow> Pipelines { get; init; } = [];
}
