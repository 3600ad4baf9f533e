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

    private readonly ChatEndpoint _endpoint;

    private ModelHost(WebApplication app, ChatEndpoint endpoint) => (_app, _endpoint) = (app, endpoint);

    /// <summary>Where it listens, with the slash at its end.</summary>
    public Uri Url => new(new Uri(_app.Urls.Single()), "v1/");

    public static async Task<ModelHost> StartAsync(LlmSwitches switches, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, FixtureLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        var app = builder.Build();
        var endpoint = new ChatEndpoint(new ModelLatency(switches.SlowModel), clock);
        app.MapPost("/v1/chat/completions", endpoint.AnswerAsync);
        await app.StartAsync();
        return new ModelHost(app, endpoint);
    }

    /// <summary>Lets a model answer 503 from now on.</summary>
    public void TakeDown(string model) => _endpoint.DownModel = model;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
