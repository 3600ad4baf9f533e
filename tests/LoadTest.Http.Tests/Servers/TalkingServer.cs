using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LoadTest.Http.Tests.Servers;

/// <summary>A WebSocket server on Kestrel that behaves, or misbehaves, as the path says.</summary>
public sealed class TalkingServer : IAsyncLifetime
{
    private readonly CancellationTokenSource _ending = new();
    private WebApplication? _app;

    /// <summary>Where it listens, with a slash at the end.</summary>
    public string Url => _app!.Urls.Single().Replace("http", "ws", StringComparison.Ordinal) + "/";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Map("/status/{status}", (int status) => Results.StatusCode(status));
        _app.Map("/{behaviour}", ServeAsync);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _app!.DisposeAsync();
        _ending.Dispose();
    }

    private async Task ServeAsync(HttpContext http, string behaviour)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        try
        {
            await BehaveAsync(http, behaviour, socket);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The test is over, or the client has left.
        }
    }

    private async Task BehaveAsync(HttpContext http, string behaviour, WebSocket socket)
    {
        var buffer = new byte[256 * 1024];
        while (socket.State == WebSocketState.Open)
        {
            var received = await socket.ReceiveAsync(buffer, _ending.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                if (behaviour != "rude") await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, _ending.Token);
                else await Task.Delay(Timeout.Infinite, _ending.Token);
                return;
            }

            if (behaviour == "echo" || behaviour == "rude") await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, true, _ending.Token);
            if (behaviour == "header") await socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(http.Request.Headers["X-Who"].ToString()), WebSocketMessageType.Text, true, _ending.Token);
            if (behaviour == "huge") await socket.SendAsync(buffer, WebSocketMessageType.Binary, true, _ending.Token);
            if (behaviour == "endless") await socket.SendAsync(buffer, WebSocketMessageType.Binary, false, _ending.Token);
            if (behaviour is "abort" or "leave") await socket.SendAsync(buffer.AsMemory(0, 10), WebSocketMessageType.Binary, false, _ending.Token);
            if (behaviour == "abort") http.Abort();
            if (behaviour is "leave" or "away") await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, _ending.Token);
        }
    }
}
