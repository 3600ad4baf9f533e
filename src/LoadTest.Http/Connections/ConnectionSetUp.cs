using System.Net;
using System.Net.Sockets;
using LoadTest.Requests;
using LoadTest.Sockets;
using LoadTest.Targets;

namespace LoadTest.Connections;

/// <summary>Sets connections up, and times that for the request that was the first to ask.</summary>
internal sealed class ConnectionSetUp(AllowList allowed, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>Resolves the name and connects, for the platform's handlers.</summary>
    /// <exception cref="TargetNotAllowedException">No address of the name is allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (wait, target) = (RequestOwner.Of(context.InitialRequestMessage), context.DnsEndPoint);
        var socket = await ConnectAsync(PlatformSocket.ConnectAsync, wait, target.Host, target.Port, cancellation).ConfigureAwait(false);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Resolves the name and connects.</summary>
    /// <param name="wait">That waits for it.</param>
    /// <param name="host">A name or an address.</param>
    /// <param name="port">Of the target.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="TargetNotAllowedException">No address of the name is allowed.</exception>
    public ValueTask<IWireSocket> ConnectAsync(ConnectionWait wait, string host, int port, CancellationToken cancellation) =>
        ConnectAsync(WireSockets.OfProcess.ConnectAsync, wait, host, port, cancellation);

    private async ValueTask<T> ConnectAsync<T>(
        Func<IPAddress[], int, CancellationToken, ValueTask<T>> connect, ConnectionWait? wait, string host, int port, CancellationToken cancellation)
    {
        var step = wait?.BeginConnect();
        string? failure = null;
        try
        {
            return await connect(await ResolveAsync(host, port, cancellation).ConfigureAwait(false), port, cancellation).ConfigureAwait(false);
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

    private async ValueTask<IPAddress[]> ResolveAsync(string host, int port, CancellationToken cancellation)
    {
        var addresses = await resolve(host, cancellation).ConfigureAwait(false);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        if (allowed.Names(host, port)) return addresses;
        addresses = Array.FindAll(addresses, IPAddress.IsLoopback);
        return addresses.Length > 0 ? addresses : throw TargetNotAllowedException.OfResolution(host, port);
    }
}
