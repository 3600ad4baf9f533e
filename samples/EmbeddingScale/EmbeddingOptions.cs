namespace Embeddings;

/// <summary>What the environment says about the service and the pipeline under test. A switch is on if it is <c>1</c>.</summary>
public sealed record EmbeddingOptions
{
    /// <summary><c>EMBED_URL</c>: an OpenAI-compatible service, such as <c>https://api.example.test/v1</c>; null starts one in this process.</summary>
    public Uri? Url { get; init; }

    /// <summary><c>EMBED_API_KEY</c>: sent as bearer token to the service at <see cref="Url"/>.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Says in one line which service is asked, and why.</summary>
    public string Endpoint { get; init; } = "endpoint: embedded, for EMBED_URL is not set";

    /// <summary><c>EMBED_SLOW</c>: a batch takes 300 ms more.</summary>
    public bool Slow { get; init; }

    /// <summary><c>EMBED_VERBOSE</c>: the service counts six tokens for each word.</summary>
    public bool Verbose { get; init; }

    /// <summary><c>EMBED_BLURRED</c>: the vectors say little about the words.</summary>
    public bool Blurred { get; init; }

    /// <summary><c>EMBED_PAIRWISE</c>: duplicates are found by the distance of all pairs, which is quadratic.</summary>
    public bool Pairwise { get; init; }

    /// <summary><c>EMBED_HOARDING</c>: clustering keeps a table of all pairs for every round, which is quadratic.</summary>
    public bool Hoarding { get; init; }

    /// <summary>Reads the environment through a function. Without a URL and a key the service is the one in this process.</summary>
    public static EmbeddingOptions Read(Func<string, string?> variable)
    {
        string? Text(string name) => variable("EMBED_" + name) is { Length: > 0 } text ? text : null;
        var options = new EmbeddingOptions
        {
            ApiKey = Text("API_KEY"),
            Slow = Text("SLOW") == "1",
            Verbose = Text("VERBOSE") == "1",
            Blurred = Text("BLURRED") == "1",
            Pairwise = Text("PAIRWISE") == "1",
            Hoarding = Text("HOARDING") == "1",
        };
        if (Text("URL") is not { } address) return options;

        // Without the slash at its end the last part of the path would be replaced.
        var url = new Uri(address.TrimEnd('/') + "/", UriKind.Absolute);
        return options.ApiKey is null
            ? options with { Endpoint = "endpoint: embedded, for EMBED_URL needs EMBED_API_KEY" }
            : options with { Url = url, Endpoint = $"endpoint: {url}" };
    }
}
