using System.Net;
using System.Net.Sockets;

namespace LoadTest.Sockets;

/// <summary>A socket as the platform drives it: its events cross two threads, the engine's and one of the pool.</summary>
internal sealed class PlatformSocket(Socket socket) : IWireSocket
{
    /// <summary>Connects to the first address that answers.</summary>
    public static async ValueTask<Socket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation) =>
        socket.ReceiveAsync(buffer, SocketFlags.None, cancellation);

    /// <inheritdoc/>
    public ValueTask<int> SendAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellation) =>
        socket.SendAsync(buffer, SocketFlags.None, cancellation);

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}
