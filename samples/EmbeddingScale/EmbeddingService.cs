using Embeddings.Service;
using LoadTest;
using Xunit;

namespace Embeddings;

/// <summary>The service under test, as a class fixture: started in this process, or an external one if the environment names it.</summary>
public sealed class EmbeddingService : IAsyncLifetime
{
    /// <summary>The model that is asked, and priced.</summary>
    public const string Model = "text-embedding-3-small";

    private EmbeddingHost? _host;

    /// <summary>The service that the environment asks for.</summary>
    public EmbeddingService() : this(EmbeddingOptions.Read(Environment.GetEnvironmentVariable))
    {
    }

    internal EmbeddingService(EmbeddingOptions options) => Options = options;

    /// <summary>What the environment says.</summary>
    public EmbeddingOptions Options { get; }

    /// <summary>Where embeddings are made.</summary>
    public string Url => new Uri(_host?.Url ?? Options.Url!, "embeddings").ToString();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Options.Url is null) _host = await EmbeddingHost.StartAsync(Options);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    /// <summary>Lets the requests of a user carry the key.</summary>
    public void LogIn(HttpUser user)
    {
        if (Options is { Url: not null, ApiKey: { } key }) user.Headers["Authorization"] = $"Bearer {key}";
    }
}
