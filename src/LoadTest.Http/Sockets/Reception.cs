using System.Net.Sockets;

namespace LoadTest.Sockets;

/// <summary>Receives from a socket.</summary>
internal sealed class Reception(Socket socket) : SocketOperation
{
    private Memory<byte> _buffer;

    /// <summary>Receives what has arrived.</summary>
    public ValueTask<int> StartAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        _buffer = buffer;
        return StartAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override SocketError Try(out int result)
    {
        result = socket.Receive(_buffer.Span, SocketFlags.None, out var error);
        return error;
    }
}
