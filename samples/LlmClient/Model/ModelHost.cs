using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Llm.Model;

/// <summary>Four models behind an endpoint of OpenAI's kind, on a free port of the loopback address.</summary>
internal sealed class ModelHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModelHost(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Url => new(_app.Urls.Single());

    public static async Task<ModelHost> StartAsync(LlmSwitches switches, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, FixtureLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        var app = builder.Build();
        app.MapPost("/v1/chat/completions", new ChatEndpoint(new ModelLatency(switches.SlowModel), clock).AnswerAsync);
        await app.StartAsync();
        return new ModelHost(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
