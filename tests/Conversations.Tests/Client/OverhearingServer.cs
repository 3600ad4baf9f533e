using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Chat.Server;
using Microsoft.AspNetCore.Http;

namespace Chat.Tests.Client;

/// <summary>A server of one session that notes what it is asked for, and can hang up once or forget.</summary>
internal sealed class OverhearingServer : IAsyncDisposable
{
    private readonly int _last;
    private readonly bool _isForgetful;
    private ChatSession _session = new(0, new Faults());
    private ChatHost? _host;

    private OverhearingServer(int last, bool isForgetful) => (_last, _isForgetful) = (last, isForgetful);

    public string Url => _host!.Url;

    /// <summary>The session of each connection.</summary>
    public ConcurrentQueue<string> Sessions { get; } = new();

    public ConcurrentQueue<ChatRequest> Requests { get; } = new();

    /// <summary>Starts it.</summary>
    /// <param name="requests">It hangs up in place of answering the last of so many.</param>
    /// <param name="isForgetful">It knows nobody who connects again.</param>
    public static async Task<OverhearingServer> StartAsync(int requests = int.MaxValue, bool isForgetful = false)
    {
        var server = new OverhearingServer(requests, isForgetful);
        server._host = await ChatHost.StartAsync(server.TalkAsync);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        _session.Dispose();
    }

    private async Task TalkAsync(HttpContext http, string session, CancellationToken ending)
    {
        Sessions.Enqueue(session);
        if (_isForgetful) Forget();
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer.AsMemory(), ending) is { MessageType: WebSocketMessageType.Text } part)
        {
            var request = JsonSerializer.Deserialize<ChatRequest>(buffer.AsSpan(0, part.Count), JsonSerializerOptions.Web)!;
            Requests.Enqueue(request);
            if (Requests.Count == _last) break;
            await socket.SendAsync(_session.Answer(request).Write(), WebSocketMessageType.Binary, endOfMessage: true, ending);
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ending);
    }

    private void Forget()
    {
        _session.Dispose();
        _session = new ChatSession(0, new Faults());
    }
}
