namespace Llm;

/// <summary>Ways in which client and models can be made to misbehave. Each breaks one KPI and leaves the others alone.</summary>
internal sealed record LlmSwitches
{
    /// <summary><c>LLM_FIFO</c>: the cache evicts the oldest answer. Breaks the hit rate of the smallest cache.</summary>
    public bool Fifo { get; init; }

    /// <summary><c>LLM_SLOW_HITS</c>: a hit waits 2 ms, as behind a remote cache. Breaks the p99 of hits.</summary>
    public bool SlowHits { get; init; }

    /// <summary><c>LLM_BILLED_HITS</c>: a hit is billed as a miss, as by a gateway's cache that gives no discount. Breaks the cost.</summary>
    public bool BilledHits { get; init; }

    /// <summary><c>LLM_SLOW_MODEL</c>: this model takes five times as long. Breaks its latency.</summary>
    public string? SlowModel { get; init; }

    /// <summary><c>LLM_NO_BREAKER</c>: the client goes on calling a service that fails. Breaks the share that fails fast.</summary>
    public bool NoBreaker { get; init; }

    /// <summary><c>LLM_EAGER_BREAKER</c>: 10 or 30, the service whose breaker opens at its first failure. Breaks the share rejected there.</summary>
    public int? EagerBreaker { get; init; }

    /// <summary><c>LLM_PHI3_UP</c>: phi3 is not down. Breaks the share of its calls that may succeed, without which the run proves nothing.</summary>
    public bool Phi3Up { get; init; }

    /// <summary><c>LLM_SHARED_PIPELINE</c>: one breaker for all models. Breaks the isolation.</summary>
    public bool SharedPipeline { get; init; }

    /// <summary><c>LLM_NO_RETRY</c>: transient errors reach the user. Breaks the success.</summary>
    public bool NoRetry { get; init; }

    /// <summary><c>LLM_RETRY_ALL</c>: what cannot succeed is tried again. Breaks the share tried again in vain.</summary>
    public bool RetryAll { get; init; }
}
