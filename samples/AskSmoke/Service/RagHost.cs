using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rag.Books;
using Rag.Retrieval;

namespace Rag.Service;

/// <summary>The question-answering service on Kestrel, on a free port of the loopback address.</summary>
internal sealed class RagHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RagHost(WebApplication app, AccessLog accessLog) => (_app, AccessLog) = (app, accessLog);

    /// <summary>Where it listens.</summary>
    public Uri Url => new(_app.Urls.Single());

    /// <summary>What it has seen.</summary>
    public AccessLog AccessLog { get; }

    /// <summary>Starts the service.</summary>
    public static async Task<RagHost> StartAsync(Faults faults, string? accessLogPath, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, FixtureLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));

        var accessLog = new AccessLog(clock, accessLogPath);
        var librarian = new Librarian(faults.Forgetful ? Forgetting.SomePagesOf(Book.Chronicle) : Book.Chronicle.Pages);
        var endpoint = new AskEndpoint(librarian, LatencyModel.With(faults), new Outage(faults.Failing), accessLog, clock);

        var app = builder.Build();
        app.MapPost("/ask", endpoint.Ask);
        await app.StartAsync();
        return new RagHost(app, accessLog);
    }

    /// <summary>Lets the requests in flight end, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await AccessLog.DisposeAsync();
    }
}
