using System.Net;
using LoadTest.Sockets;

namespace LoadTest.Http.Tests.Sockets;

public sealed class PlatformSocketTests : WireSocketTests
{
    private protected override async ValueTask<IWireSocket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation) =>
        new PlatformSocket(await PlatformSocket.ConnectAsync(addresses, port, cancellation));
}
