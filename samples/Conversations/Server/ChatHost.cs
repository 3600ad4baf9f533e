using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chat.Server;

/// <summary>The message server on Kestrel, on a free port of the loopback address.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _ending;
    private bool _hasEnded;

    private ChatHost(WebApplication app, CancellationTokenSource ending) => (_app, _ending) = (app, ending);

    /// <summary>Where it listens.</summary>
    public string Url => _app.Urls.Single().Replace("http", "ws", StringComparison.Ordinal) + "/talk";

    /// <summary>Starts a server.</summary>
    /// <param name="node">Its number among several.</param>
    /// <param name="faults">What it does wrong.</param>
    /// <param name="clock">What it waits by.</param>
    public static async Task<ChatHost> StartAsync(int node, Faults faults, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, FixtureLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        var app = builder.Build();
        var ending = new CancellationTokenSource();
        app.UseWebSockets();
        app.Map("/talk", new ChatEndpoint(node, faults, clock, ending.Token).TalkAsync);
        await app.StartAsync();
        return new ChatHost(app, ending);
    }

    /// <summary>Cuts all connections, as a crash does, and takes no new ones.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _hasEnded, true)) return;
        await _ending.CancelAsync();
        await _app.DisposeAsync();
        _ending.Dispose();
    }
}
