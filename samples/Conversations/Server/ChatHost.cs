using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chat.Server;

/// <summary>Kestrel on a free port of the loopback address, for a message server or the balancer before several.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private bool _hasEnded;

    private ChatHost(WebApplication app) => _app = app;

    /// <summary>Where it listens; the session follows, after a slash.</summary>
    public string Url => _app.Urls.Single().Replace("http", "ws", StringComparison.Ordinal) + "/talk";

    /// <summary>Starts it.</summary>
    /// <param name="serve">Serves a connection of a session until it ends, or is to end.</param>
    public static async Task<ChatHost> StartAsync(Func<HttpContext, string, CancellationToken, Task> serve)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, FixtureLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        var app = builder.Build();
        app.UseWebSockets();
        app.Map("/talk/{session}", async (HttpContext http, string session) =>
        {
            if (http.WebSockets.IsWebSocketRequest) await serve(http, session, app.Lifetime.ApplicationStopping);
            else http.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
        });
        await app.StartAsync();
        return new ChatHost(app);
    }

    /// <summary>Cuts all connections, as a crash does, and takes no new ones.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _hasEnded, true)) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
