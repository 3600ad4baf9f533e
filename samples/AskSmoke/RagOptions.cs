using Rag.Service;

namespace Rag;

/// <summary>What the environment says about the service under test. A switch is on if it is <c>1</c>.</summary>
internal sealed record RagOptions
{
    /// <summary><c>ASK_URL</c>: an external service to ask; null starts one in this process.</summary>
    public Uri? Url { get; init; }

    /// <summary>Says in one line which service is asked, and why.</summary>
    public string Endpoint => Url is null ? "endpoint: embedded, for ASK_URL is not set" : $"endpoint: {Url}";

    /// <summary><c>ASK_ACCESS_LOG</c>: where the service in this process writes its access log; null for nowhere.</summary>
    public string? AccessLogPath { get; init; }

    /// <summary><c>ASK_SLOW</c>, <c>ASK_SLOW_FIRST_TOKEN</c>, <c>ASK_FORGETFUL</c>, <c>ASK_FAILING</c>.</summary>
    public Faults Faults { get; init; } = new();

    /// <summary>Reads the environment through a function.</summary>
    public static RagOptions Read(Func<string, string?> variable) => new()
    {
        // Without the slash at its end a path such as /v1 would be replaced by /ask.
        Url = variable("ASK_URL") is { Length: > 0 } url ? new Uri(url.TrimEnd('/') + "/", UriKind.Absolute) : null,
        AccessLogPath = variable("ASK_ACCESS_LOG") is { Length: > 0 } path ? path : null,
        Faults = new Faults
        {
            Slow = variable("ASK_SLOW") == "1",
            SlowFirstToken = variable("ASK_SLOW_FIRST_TOKEN") == "1",
            Forgetful = variable("ASK_FORGETFUL") == "1",
            Failing = variable("ASK_FAILING") == "1",
        },
    };
}
