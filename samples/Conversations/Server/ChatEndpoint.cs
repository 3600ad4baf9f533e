using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Chat.Server;

/// <summary>Serves the connections of one server, and remembers its sessions for those who come back.</summary>
/// <param name="node">The number of the server among several.</param>
/// <param name="faults">What it does wrong.</param>
/// <param name="clock">What it waits by.</param>
internal sealed class ChatEndpoint(int node, Faults faults, TimeProvider clock)
{
    private const int LongestMessage = 64 * 1024;
    private const int SlowEvery = 8;
    private const int FailingEvery = 10;

    private static readonly TimeSpan Slowness = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<string, ChatSession> _sessions = new();
    private int _messages;

    /// <summary>Talks until the client hangs up.</summary>
    public async Task TalkAsync(HttpContext http, string session, CancellationToken ending)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        try
        {
            await TalkAsync(socket, _sessions.GetOrAdd(session, _ => new ChatSession(node, faults)), ending);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The server is ending, or the client has left; there is nobody to tell.
            http.Abort();
        }
    }

    private async Task TalkAsync(WebSocket socket, ChatSession session, CancellationToken ending)
    {
        var buffer = new byte[LongestMessage];
        while (await ReadAsync(socket, buffer, ending) is { } length)
        {
            if (length < 0 || Request(buffer.AsSpan(0, length)) is not { } request)
            {
                await socket.CloseAsync(WebSocketCloseStatus.InvalidPayloadData, "not a message", ending);
                return;
            }

            // A warm-up, which forces its packing, is left alone: it is no part of what is judged.
            var number = request.Force ? 0 : Interlocked.Increment(ref _messages);
            if (faults.Failing && number % FailingEvery == FailingEvery - 1)
            {
                await socket.CloseAsync(WebSocketCloseStatus.InternalServerError, "out of order", ending);
                return;
            }

            if (faults.Slow && number % SlowEvery == SlowEvery - 1) await Task.Delay(Slowness, clock, ending);
            await socket.SendAsync(session.Answer(request).Write(), WebSocketMessageType.Binary, endOfMessage: true, ending);
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, ending);
    }

    // Null at the good-bye of the client, -1 for a message that is too long.
    private static async Task<int?> ReadAsync(WebSocket socket, byte[] buffer, CancellationToken ending)
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
