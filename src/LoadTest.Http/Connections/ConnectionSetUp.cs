using System.Net;
using System.Net.Sockets;
using LoadTest.Requests;
using LoadTest.Targets;

namespace LoadTest.Connections;

/// <summary>Sets connections up, and times that for the request that was the first to ask.</summary>
internal sealed class ConnectionSetUp(AllowList allowed, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>Resolves the name and connects.</summary>
    /// <exception cref="TargetNotAllowedException">No address of the name is allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var target = context.DnsEndPoint;
        var socket = await ConnectAsync(RequestOwner.Of(context.InitialRequestMessage), target.Host, target.Port, cancellation).ConfigureAwait(false);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Resolves the name and connects.</summary>
    /// <param name="wait">That waits for it, if there is one.</param>
    /// <param name="host">A name or an address.</param>
    /// <param name="port">Of the target.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="TargetNotAllowedException">No address of the name is allowed.</exception>
    public async ValueTask<Socket> ConnectAsync(IConnectionWait? wait, string host, int port, CancellationToken cancellation)
    {
        var step = wait?.BeginConnect();
        string? failure = null;
        try
        {
            return await ConnectAsync(host, port, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception.Message;
            throw;
        }
        finally
        {
            if (step is { } begun) wait!.EndConnect(begun, failure);
        }
    }

    private async ValueTask<Socket> ConnectAsync(string host, int port, CancellationToken cancellation)
    {
        var addresses = await resolve(host, cancellation).ConfigureAwait(false);
        if (!allowed.Names(host, port))
        {
            addresses = Array.FindAll(addresses, IPAddress.IsLoopback);
            if (addresses.Length == 0) throw TargetNotAllowedException.OfResolution(host, port);
        }

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
}
