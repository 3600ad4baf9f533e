using System.Net.WebSockets;

namespace LoadTest;

/// <summary>How one virtual user connects, from <c>load.WebSocket.User</c>; set it before the user connects.</summary>
/// <remarks>Kept for the user from iteration to iteration. Not for parallel tasks while it is changed.</remarks>
public sealed class WebSocketUser : IDisposable
{
    private WebSocket? _socket;

    /// <summary>Headers of the request to connect, such as <c>Authorization</c>. None by default.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sub-protocol that the user asks for. None by default.</summary>
    public string? SubProtocol { get; set; }

    /// <summary>The longest message that is received, in bytes; a longer one ends the connection. 1 or more; 1,048,576 by default.</summary>
    public int MaxMessageBytes { get; set; } = 1024 * 1024;

    internal WebSocket? Socket => Volatile.Read(ref _socket);

    /// <summary>Cuts the connection, without a good-bye.</summary>
    public void Dispose() => Replace(null);

    internal void Replace(WebSocket? socket)
    {
        var before = Interlocked.Exchange(ref _socket, socket);
        before?.Abort();
        before?.Dispose();
    }

    // A body that has outlived its iteration must not cut the connection of the next one.
    internal void Drop(WebSocket socket)
    {
        Interlocked.CompareExchange(ref _socket, null, socket);
        socket.Abort();
        socket.Dispose();
    }
}
