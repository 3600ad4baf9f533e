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
/// <param name="onBegun">Called once, when the socket can tell how it goes.</param>
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
        var error = Ask();
        if (_hasBegun || error is not (SocketError.Success or SocketError.WouldBlock)) return error;
        _hasBegun = true;
        onBegun();
        return error;
    }

    private SocketError Ask()
    {
        try
        {
            var error = _hasBegun ? (SocketError)(int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)! : SocketError.Success;
            if (error != SocketError.Success) return error;
            if (SocketPoll.Connect(socket.SafeHandle, _address) is { } answer) return answer;

            // The platform has the names of all errors, and tries once more to learn this one. It may have more luck.
            socket.Connect(target);
            return SocketError.Success;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode;
        }
    }
}
