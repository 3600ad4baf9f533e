using System.Net;
using Llm.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
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
        var latency = new ModelLatency(switches.SlowGpt4);
        app.MapPost("/v1/chat/completions", (ChatRequest request, HttpContext context) =>
            AnswerAsync(request, latency, clock, context.RequestAborted));
        await app.StartAsync();
        return new ModelHost(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<IResult> AnswerAsync(
        ChatRequest request, ModelLatency latency, TimeProvider clock, CancellationToken cancellation)
    {
        if (!ModelLatency.BaseMs.ContainsKey(request.Model)) return Results.NotFound();
        if (request.Messages is not [.., { Content: { Length: > 0 } prompt }]) return Results.BadRequest();
        await Task.Delay(latency.Of(request.Model, prompt), clock, cancellation);
        var answer = new ChatMessage("assistant", $"{request.Model} has thought about: {prompt}");
        return Results.Json(new ChatAnswer(request.Model, [new ChatChoice(0, answer)]));
    }
}
