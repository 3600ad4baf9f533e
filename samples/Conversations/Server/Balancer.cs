using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

namespace Chat.Server;

/// <summary>Stands before several servers: a session that comes back is brought to the server that knows it.</summary>
/// <param name="servers">Where they listen.</param>
/// <param name="faults">What it does wrong.</param>
internal sealed class Balancer(IReadOnlyList<string> servers, Faults faults)
{
    private const int BufferBytes = 16 * 1024;

    private readonly RoundRobin _sessions = new(servers.Count, isSticky: !faults.Unsticky);

    /// <summary>Passes on what a client and its server say, until one of them hangs up.</summary>
    public async Task RelayAsync(HttpContext http, string session, CancellationToken ending)
    {
        using var server = await ConnectAsync(session, ending);
        if (server is null)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var client = await http.WebSockets.AcceptWebSocketAsync();
        await Task.WhenAll(PassOnAsync(client, server, ending), PassOnAsync(server, client, ending));
    }

    private async Task<WebSocket?> ConnectAsync(string session, CancellationToken ending)
    {
        while (_sessions.Of(session) is { } node)
        {
            var socket = new ClientWebSocket();
            try
            {
                await socket.ConnectAsync(new Uri($"{servers[node]}/{session}"), ending);
                return socket;
            }
            catch (WebSocketException)
            {
                socket.Dispose();
                if (faults.NoFailover) return null;
                _sessions.Down(node);
            }
        }

        return null;
    }

    private static async Task PassOnAsync(WebSocket from, WebSocket to, CancellationToken ending)
    {
        try
        {
            var buffer = new byte[BufferBytes];
            while (true)
            {
                var part = await from.ReceiveAsync(buffer.AsMemory(), ending);
                if (part.MessageType == WebSocketMessageType.Close) break;
                await to.SendAsync(buffer.AsMemory(0, part.Count), part.MessageType, part.EndOfMessage, ending);
            }

            await to.CloseOutputAsync(from.CloseStatus ?? WebSocketCloseStatus.Empty, from.CloseStatusDescription, ending);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // One end is gone without a good-bye; the other learns it the same way.
            from.Abort();
            to.Abort();
        }
    }
}
