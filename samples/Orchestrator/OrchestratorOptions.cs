using Orchestration.Model;

namespace Orchestration;

/// <summary>What the environment says about the orchestrator and its model. A switch is on if it is <c>1</c>.</summary>
internal sealed record OrchestratorOptions
{
    /// <summary><c>ORCHESTRATOR_URL</c>: an OpenAI-compatible service, such as <c>http://127.0.0.1:8000/v1</c>; null starts one in this process.</summary>
    public Uri? Url { get; init; }

    /// <summary><c>ORCHESTRATOR_API_KEY</c>: sent as bearer token to the service at <see cref="Url"/>.</summary>
    public string? ApiKey { get; init; }

    /// <summary><c>ORCHESTRATOR_MODEL</c>: the model to ask for.</summary>
    public string Model { get; init; } = "embedded";

    /// <summary>Says in one line which service is asked, and why.</summary>
    public string Endpoint { get; init; } = "endpoint: embedded, for ORCHESTRATOR_URL is not set";

    /// <summary>The switches.</summary>
    public Faults Faults { get; init; } = new();

    /// <summary>Reads the environment through a function. Without a URL and a key the service is the one in this process.</summary>
    public static OrchestratorOptions Read(Func<string, string?> variable)
    {
        string? Text(string name) => variable("ORCHESTRATOR_" + name) is { Length: > 0 } text ? text : null;
        var options = new OrchestratorOptions
        {
            ApiKey = Text("API_KEY"),
            Model = Text("MODEL") ?? "embedded",
            Faults = new Faults
            {
                Slow = Text("SLOW") == "1",
                NoRules = Text("NO_RULES") == "1",
                Lenient = Text("LENIENT") == "1",
                Verbose = Text("VERBOSE") == "1",
                Unsure = Text("UNSURE") == "1",
            },
        };
        if (Text("URL") is not { } address) return options;

        // Without the slash at its end the last part of the path would be replaced.
        var url = new Uri(address.TrimEnd('/') + "/", UriKind.Absolute);
        return options.ApiKey is null
            ? options with { Endpoint = "endpoint: embedded, for ORCHESTRATOR_URL needs ORCHESTRATOR_API_KEY" }
            : options with { Url = url, Endpoint = $"endpoint: {url}" };
    }
}
