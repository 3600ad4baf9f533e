using System.Net;

namespace LoadTest.Sockets;

/// <summary>Connects sockets on the loops of this process.</summary>
internal static class WireSockets
{
    private static readonly Lazy<SocketLoop?> OfProcess = new(() => SocketLoop.TryStart(TimeProvider.System));

    /// <summary>Connects to the first address that answers.</summary>
    public static async ValueTask<IWireSocket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation) =>
        OfProcess.Value is { } loop
            ? await PolledSocket.ConnectAsync(loop, addresses, port, cancellation).ConfigureAwait(false)
            : new PlatformSocket(await PlatformSocket.ConnectAsync(addresses, port, cancellation).ConfigureAwait(false));
}
