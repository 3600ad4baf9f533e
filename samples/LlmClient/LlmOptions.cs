namespace Llm;

/// <summary>What the environment says about the endpoint under test. A switch is on if it is <c>1</c>, where it does not name what it breaks.</summary>
internal sealed record LlmOptions
{
    /// <summary><c>LLM_URL</c>: an external endpoint; null starts one in this process.</summary>
    public Uri? Url { get; init; }

    /// <summary><c>LLM_API_KEY</c>: sent as bearer token.</summary>
    public string? Key { get; init; }

    /// <summary><c>LLM_MODEL</c>: asked instead of phi3, mistral, claude and gpt4, which an external endpoint may not have.</summary>
    public string? Model { get; init; }

    public LlmSwitches Switches { get; init; } = new();

    /// <summary>Reads the environment through a function.</summary>
    public static LlmOptions Read(Func<string, string?> variable) => new()
    {
        // Without the slash at its end a path such as /openai would be replaced.
        Url = variable("LLM_URL") is { Length: > 0 } url ? new Uri(url.TrimEnd('/') + "/", UriKind.Absolute) : null,
        Key = variable("LLM_API_KEY") is { Length: > 0 } key ? key : null,
        Model = variable("LLM_MODEL") is { Length: > 0 } model ? model : null,
        Switches = new LlmSwitches
        {
            Fifo = variable("LLM_FIFO") == "1",
            SlowHits = variable("LLM_SLOW_HITS") == "1",
            BilledHits = variable("LLM_BILLED_HITS") == "1",
            SlowModel = variable("LLM_SLOW_MODEL") is { Length: > 0 } slow ? slow : null,
            NoBreaker = variable("LLM_NO_BREAKER") == "1",
            EagerBreaker = variable("LLM_EAGER_BREAKER") switch { "10" => 10, "30" => 30, _ => null },
            Phi3Up = variable("LLM_PHI3_UP") == "1",
            SharedPipeline = variable("LLM_SHARED_PIPELINE") == "1",
            NoRetry = variable("LLM_NO_RETRY") == "1",
            RetryAll = variable("LLM_RETRY_ALL") == "1",
        },
    };
}
