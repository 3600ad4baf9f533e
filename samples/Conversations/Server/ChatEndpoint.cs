using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Chat.Server;

/// <summary>Serves one connection after another: one session each.</summary>
/// <param name="node">The number of the server among several.</param>
/// <param name="faults">What it does wrong.</param>
/// <param name="clock">What it waits by.</param>
/// <param name="ending">Cuts the connections.</param>
internal sealed class ChatEndpoint(int node, Faults faults, TimeProvider clock, CancellationToken ending)
{
    private const int LongestMessage = 64 * 1024;
    private const int FailingEvery = 25;

    private static readonly TimeSpan Slowness = TimeSpan.FromMilliseconds(400);

    private int _messages;

    /// <summary>Talks until the client hangs up.</summary>
    public async Task TalkAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var session = new ChatSession(node, faults);
        try
        {
            await TalkAsync(socket, session);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The server is ending, or the client has left; there is nobody to tell.
            http.Abort();
        }
    }

    private async Task TalkAsync(WebSocket socket, ChatSession session)
    {
        var buffer = new byte[LongestMessage];
        while (await ReadAsync(socket, buffer) is { } length)
        {
            if (length < 0 || Request(buffer.AsSpan(0, length)) is not { } request)
            {
                await socket.CloseAsync(WebSocketCloseStatus.InvalidPayloadData, "not a message", ending);
                return;
            }

            // A warm-up, which forces its packing, is left alone: it is no part of what is judged.
            if (faults.Failing && !request.Force && Interlocked.Increment(ref _messages) % FailingEvery == 0)
            {
                await socket.CloseAsync(WebSocketCloseStatus.InternalServerError, "out of order", ending);
                return;
            }

            if (faults.Slow && !request.Force) await Task.Delay(Slowness, clock, ending);
            await socket.SendAsync(session.Answer(request).Write(), WebSocketMessageType.Binary, endOfMessage: true, ending);
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, ending);
    }

    // Null at the good-bye of the client, -1 for a message that is too long.
    private async Task<int?> ReadAsync(WebSocket socket, byte[] buffer)
    {
        for (var length = 0; length < buffer.Length;)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), ending);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            length += part.Count;
            if (part.EndOfMessage) return length;
        }

        return -1;
    }

    private static ChatRequest? Request(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<ChatRequest>(json, JsonSerializerOptions.Web) is { Text: not null, Turn: >= 0 } request ? request : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
