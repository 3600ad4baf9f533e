namespace Llm;

/// <summary>What the environment says about the endpoint under test. A switch is on if it is <c>1</c>, where it does not name what it breaks.</summary>
internal sealed record LlmOptions
{
    /// <summary><c>LLM_URL</c>: an external endpoint, such as <c>https://models.example.test/v1</c>; null starts one in this process.</summary>
    public Uri? Url { get; init; }

    /// <summary><c>LLM_API_KEY</c>: sent as bearer token to the endpoint at <see cref="Url"/>.</summary>
    public string? Key { get; init; }

    /// <summary><c>LLM_MODEL</c>: asked instead of phi3, mistral, claude and gpt4, which an external endpoint may not have.</summary>
    public string? Model { get; init; }

    /// <summary>Says in one line which endpoint is asked, and why.</summary>
    public string Endpoint { get; init; } = "endpoint: embedded, for LLM_URL is not set";

    public LlmSwitches Switches { get; init; } = new();

    /// <summary>Reads the environment through a function. Without a URL and a key the endpoint is the one in this process.</summary>
    public static LlmOptions Read(Func<string, string?> variable)
    {
        string? Text(string name) => variable("LLM_" + name) is { Length: > 0 } text ? text : null;
        var options = new LlmOptions { Key = Text("API_KEY"), Model = Text("MODEL"), Switches = LlmSwitches.Read(Text) };
        if (Text("URL") is not { } address) return options;

        // Without the slash at its end the last part of the path would be replaced.
        var url = new Uri(address.TrimEnd('/') + "/", UriKind.Absolute);
        return options.Key is null
            ? options with { Endpoint = "endpoint: embedded, for LLM_URL needs LLM_API_KEY" }
            : options with { Url = url, Endpoint = $"endpoint: {url}" };
    }
}
