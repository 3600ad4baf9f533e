namespace Llm;

/// <summary>Ways in which client and models can be made to misbehave. Each breaks one KPI and leaves the others alone.</summary>
internal sealed record LlmSwitches
{
    /// <summary><c>LLM_FIFO</c>: the cache evicts the oldest answer. Breaks the hit rate of the smallest cache.</summary>
    public bool Fifo { get; init; }

    /// <summary><c>LLM_SLOW_HITS</c>: a hit waits 5 ms, as behind a remote cache. Breaks the p99 of hits.</summary>
    public bool SlowHits { get; init; }

    /// <summary><c>LLM_SLOW_GPT4</c>: gpt4 takes three times as long. Breaks its latency.</summary>
    public bool SlowGpt4 { get; init; }

    /// <summary><c>LLM_NO_BREAKER</c>: the client goes on calling a service that fails. Breaks the share that fails fast.</summary>
    public bool NoBreaker { get; init; }

    /// <summary><c>LLM_SHARED_PIPELINE</c>: one breaker for all models. Breaks the isolation.</summary>
    public bool SharedPipeline { get; init; }

    /// <summary><c>LLM_NO_RETRY</c>: transient errors reach the user. Breaks the success.</summary>
    public bool NoRetry { get; init; }

    /// <summary><c>LLM_RETRY_ALL</c>: what cannot succeed is tried again. Breaks the share tried again in vain.</summary>
    public bool RetryAll { get; init; }
}
