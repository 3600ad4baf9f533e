using System.Net;
using System.Net.Sockets;
using LoadTest.Requests;
using LoadTest.Targets;

namespace LoadTest.Connections;

/// <summary>Sets connections up, and times that for the iteration whose request was the first to ask.</summary>
internal sealed class ConnectionSetUp(AllowList allowed)
{
    /// <summary>Resolves the name and connects.</summary>
    /// <exception cref="TargetNotAllowedException">No address of the name is allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        if (RequestOwner.Of(context.InitialRequestMessage) is not { } load) return await ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false);
        using var step = load.Step(HttpMetrics.Connect);
        try
        {
            return await ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            step.Fail(exception.Message);
            throw;
        }
    }

    private async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellation).ConfigureAwait(false);
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
