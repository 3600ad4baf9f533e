using System.Net;
using System.Net.Sockets;

namespace LoadTest.Sockets;

/// <summary>Connects a socket.</summary>
/// <remarks>
/// By a call of its own: the platform's would have the platform's thread woken by every later event of the socket as well, and its
/// synchronous one throws for every connection that is not there at once, as none is.
/// </remarks>
/// <param name="socket">A non-blocking one.</param>
/// <param name="target">Where to.</param>
/// <param name="onBegun">Called when the socket will tell how it went.</param>
internal sealed class Connecting(Socket socket, IPEndPoint target, Action onBegun) : SocketOperation
{
    private readonly SocketAddress _address = target.Serialize();
    private bool _hasBegun;

    /// <summary>Connects.</summary>
    public async ValueTask ConnectAsync(CancellationToken cancellation) => await StartAsync(cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override SocketError Try(out int result)
    {
        result = 0;
        if (_hasBegun && (SocketError)(int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)! is var failure and not SocketError.Success)
            return failure;
        switch (SocketPoll.Connect(socket.SafeHandle, _address))
        {
            case true: return SocketError.Success;
            case false: return Fail();
            default:
                if (!_hasBegun) onBegun();
                _hasBegun = true;
                return SocketError.WouldBlock;
        }
    }

    // Once more by the platform, which has the names of all errors.
    private SocketError Fail()
    {
        try
        {
            socket.Connect(target);
            return SocketError.Success;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode;
        }
    }
}
