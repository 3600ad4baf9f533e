using System.Net;
using System.Net.Sockets;

namespace LoadTest.Sockets;

/// <summary>A non-blocking socket on a loop of ours: who waits for it goes on right where its readiness is told.</summary>
internal sealed class PolledSocket : IWireSocket
{
    private readonly Socket _socket;
    private readonly SocketLoop _loop;
    private readonly Reception _reception;
    private readonly Sending _sending;
    private volatile SocketOperation _outgoing;

    private PolledSocket(AddressFamily family, SocketLoop loop)
    {
        _socket = new Socket(family, SocketType.Stream, ProtocolType.Tcp) { Blocking = false, NoDelay = true };
        _loop = loop;
        _reception = new Reception(_socket);
        _outgoing = _sending = new Sending(_socket);
    }

    /// <summary>Connects to the first address that answers.</summary>
    public static async ValueTask<IWireSocket> ConnectAsync(SocketLoop loop, IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await ConnectAsync(loop, addresses[i], port, cancellation).ConfigureAwait(false);
            }
            catch (SocketException) when (i < addresses.Length - 1)
            {
                // The next one may answer.
            }
        }
    }

    /// <summary>Tries again what waits, as the socket may be ready.</summary>
    /// <param name="done">Takes what is done.</param>
    public void TryAgain(Queue<SocketOperation> done)
    {
        if (_reception.TryAgain()) done.Enqueue(_reception);
        var outgoing = _outgoing;
        if (outgoing.TryAgain()) done.Enqueue(outgoing);
    }

    /// <inheritdoc/>
    public ValueTask<int> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellation) => _reception.StartAsync(buffer, cancellation);

    /// <inheritdoc/>
    public ValueTask<int> SendAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellation) => _sending.StartAsync(buffer, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _loop.Remove(this, _socket.SafeHandle);
        _socket.Dispose();
        _reception.Abort();
        _outgoing.Abort();
    }

    private static async ValueTask<IWireSocket> ConnectAsync(SocketLoop loop, IPAddress address, int port, CancellationToken cancellation)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var socket = new PolledSocket(address.AddressFamily, loop);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), cancellation).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async ValueTask ConnectAsync(IPEndPoint target, CancellationToken cancellation)
    {
        var connecting = new Connecting(_socket, target, () => _loop.Add(this, _socket.SafeHandle));
        _outgoing = connecting;
        await connecting.ConnectAsync(cancellation).ConfigureAwait(false);
        _outgoing = _sending;
    }
}
