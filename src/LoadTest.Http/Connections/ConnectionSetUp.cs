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
        var exchange = RequestOwner.Of(context.InitialRequestMessage);
        var step = exchange?.BeginConnect();
        string? failure = null;
        try
        {
            return await ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception.Message;
            throw;
        }
        finally
        {
            if (step is { } begun) exchange!.EndConnect(begun, failure);
        }
    }

    private async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        var addresses = await resolve(target.Host, cancellation).ConfigureAwait(false);
        if (!allowed.Names(target.Host, target.Port))
        {
            addresses = Array.FindAll(addresses, IPAddress.IsLoopback);
            if (addresses.Length == 0) throw TargetNotAllowedException.OfResolution(target.Host, target.Port);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
