using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Embeddings.Service;

/// <summary>The embedding service on Kestrel, on a free port of the loopback address.</summary>
internal sealed class EmbeddingHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EmbeddingHost(WebApplication app) => _app = app;

    /// <summary>Where its API begins.</summary>
    public Uri Url => new(_app.Urls.Single() + "/v1/");

    /// <summary>Starts the service.</summary>
    public static async Task<EmbeddingHost> StartAsync(EmbeddingOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, FixtureLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));

        var app = builder.Build();
        app.MapPost("/v1/embeddings", new EmbeddingEndpoint(options, TimeProvider.System).EmbedAsync);
        await app.StartAsync();
        return new EmbeddingHost(app);
    }

    /// <summary>Lets the requests in flight end, then stops.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
