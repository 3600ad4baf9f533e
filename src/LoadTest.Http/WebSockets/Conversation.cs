using System.Net.WebSockets;

namespace LoadTest.WebSockets;

/// <summary>Exchanges messages over the connection of a user, and records them.</summary>
internal readonly struct Conversation(LoadContext load, WebSocketUser user)
{
    private readonly LoadContext _load = load;
    private readonly WebSocketUser _user = user;

    /// <summary>Sends a message.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type)
    {
        var socket = Connected();
        try
        {
            await SendAsync(socket, message, type).ConfigureAwait(false);
            _load.Rate(WebSocketMetrics.Error, false);
        }
        catch (Exception)
        {
            Lost(socket);
            throw;
        }
    }

    /// <summary>Waits for a message.</summary>
    public async Task<LoadMessage> ReceiveAsync()
    {
        var socket = Connected();
        try
        {
            var message = await ReceiveAsync(socket).ConfigureAwait(false);
            _load.Rate(WebSocketMetrics.Error, false);
            return message;
        }
        catch (Exception)
        {
            Lost(socket);
            throw;
        }
    }

    /// <summary>Sends a message and waits for the next one.</summary>
    public async Task<LoadMessage> RequestAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type, string? name)
    {
        var socket = Connected();
        LoadStep? named = name is null ? null : _load.Step(name);
        var step = _load.Step(WebSocketMetrics.Message);
        try
        {
            await SendAsync(socket, message, type).ConfigureAwait(false);
            var reply = await ReceiveAsync(socket).ConfigureAwait(false);
            End(step, named, null);
            _load.Rate(WebSocketMetrics.Error, false);
            return reply;
        }
        catch (Exception exception)
        {
            End(step, named, exception.Message);
            Lost(socket);
            throw;
        }
    }

    private static void End(LoadStep step, LoadStep? named, string? failure)
    {
        if (failure is not null) step.Fail(failure);
        step.Dispose();
        if (failure is not null) named?.Fail(failure);
        named?.Dispose();
    }

    private WebSocket Connected()
    {
        if (_user.Socket is { State: WebSocketState.Open } socket) return socket;
        _load.Rate(WebSocketMetrics.Error, true);
        throw new InvalidOperationException(
            "A message needs a connection; the user has none, or has lost it. Call load.WebSocket.EnsureConnectedAsync before it.");
    }

    private async Task SendAsync(WebSocket socket, ReadOnlyMemory<byte> message, WebSocketMessageType type)
    {
        await socket.SendAsync(message, type, endOfMessage: true, _load.Cancellation).ConfigureAwait(false);
        _load.Count(WebSocketMetrics.BytesSent, message.Length);
    }

    private async Task<LoadMessage> ReceiveAsync(WebSocket socket)
    {
        var reader = new MessageReader(_user.MaxMessageBytes);
        try
        {
            var message = await reader.ReadAsync(socket, _load.Cancellation).ConfigureAwait(false);
            if (message is not null) return message;
            var status = (int)(socket.CloseStatus ?? WebSocketCloseStatus.Empty);
            _load.Count(WebSocketMetrics.Close(status));
            throw new WebSocketException(
                WebSocketError.ConnectionClosedPrematurely, FormattableString.Invariant($"The service closed the WebSocket with status {status}."));
        }
        finally
        {
            if (reader.BytesRead > 0) _load.Count(WebSocketMetrics.BytesReceived, reader.BytesRead);
        }
    }

    private void Lost(WebSocket socket)
    {
        _load.Rate(WebSocketMetrics.Error, true);
        _user.Drop(socket);
    }
}
