using System.Net.Sockets;

namespace LoadTest.Sockets;

/// <summary>Sends to a socket.</summary>
internal sealed class Sending(Socket socket) : SocketOperation
{
    private ReadOnlyMemory<byte> _buffer;

    /// <summary>Sends as much as there is room for.</summary>
    public ValueTask<int> StartAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellation)
    {
        _buffer = buffer;
        return StartAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override SocketError Try(out int result)
    {
        result = socket.Send(_buffer.Span, SocketFlags.None, out var error);
        return error;
    }
}
