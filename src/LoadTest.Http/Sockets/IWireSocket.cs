namespace LoadTest.Sockets;

/// <summary>A connected socket. One reception and one sending at a time.</summary>
internal interface IWireSocket : IDisposable
{
    /// <summary>Receives what has arrived.</summary>
    /// <returns>How many bytes; 0 at the end of the connection.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">The connection has failed or is closed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; close the socket, for what had arrived may be lost.</exception>
    ValueTask<int> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation);

    /// <summary>Sends as much as there is room for.</summary>
    /// <returns>How many bytes.</returns>
    /// <inheritdoc cref="ReceiveAsync"/>
    ValueTask<int> SendAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellation);
}
