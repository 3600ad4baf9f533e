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

    /// <summary><c>LLM_EAGER_BREAKER</c>: 10 or 30, the service whose breaker opens at its first failure. Breaks the share rejected there.</summary>
    public int? EagerBreaker { get; init; }

    /// <summary><c>LLM_NO_BREAKER</c>: 50 or 70, the service whose breaker never opens. Breaks the share that fails fast there.</summary>
    public int? NoBreaker { get; init; }

    /// <summary><c>LLM_PHI3_UP</c>: phi3 is not down. Breaks the share of its calls that may succeed, without which the run proves nothing.</summary>
    public bool Phi3Up { get; init; }

    /// <summary><c>LLM_SHARED_PIPELINE</c>: one breaker for all models. Breaks the isolation.</summary>
    public bool SharedPipeline { get; init; }

    /// <summary><c>LLM_NO_RETRY</c>: transient errors reach the user. Breaks the success.</summary>
    public bool NoRetry { get; init; }

    /// <summary><c>LLM_RETRY_ALL</c>: what cannot succeed is tried again. Breaks the share tried again in vain.</summary>
    public bool RetryAll { get; init; }

    /// <summary><c>LLM_STUBBORN</c>: who is rejected by a breaker asks again at once, ten times. Breaks the number of tries of a call.</summary>
    public bool Stubborn { get; init; }

    /// <summary>Reads them through a function, by the part of their name behind <c>LLM_</c>.</summary>
    public static LlmSwitches Read(Func<string, string?> text) => new()
    {
        Fifo = text("FIFO") == "1",
        SlowHits = text("SLOW_HITS") == "1",
        BilledHits = text("BILLED_HITS") == "1",
        SlowModel = text("SLOW_MODEL"),
        EagerBreaker = text("EAGER_BREAKER") switch { "10" => 10, "30" => 30, _ => null },
        NoBreaker = text("NO_BREAKER") switch { "50" => 50, "70" => 70, _ => null },
        Phi3Up = text("PHI3_UP") == "1",
        SharedPipeline = text("SHARED_PIPELINE") == "1",
        NoRetry = text("NO_RETRY") == "1",
        RetryAll = text("RETRY_ALL") == "1",
        Stubborn = text("STUBBORN") == "1",
    };
}
