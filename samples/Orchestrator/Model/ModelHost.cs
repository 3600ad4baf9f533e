using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orchestration.Client;

namespace Orchestration.Model;

/// <summary>An OpenAI-compatible model on Kestrel, on a free port of the loopback address.</summary>
internal sealed class ModelHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModelHost(WebApplication app) => _app = app;

    /// <summary>Where it listens, with the slash at its end.</summary>
    public Uri BaseUrl => new(new Uri(_app.Urls.Single()), "v1/");

    /// <summary>Starts the model.</summary>
    public static async Task<ModelHost> StartAsync(Faults faults, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, FixtureLifetime>();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.PropertyNamingPolicy = ChatJson.Options.PropertyNamingPolicy);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));

        var endpoint = new ChatEndpoint(new Wording(faults), LatencyModel.With(faults), clock);
        var app = builder.Build();
        app.MapPost("/v1/chat/completions", endpoint.Complete);
        await app.StartAsync();
        return new ModelHost(app);
    }

    /// <summary>Lets the requests in flight end, then stops.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
