using System.Net;
using LoadTest.Sockets;

namespace LoadTest.Http.Tests.Sockets;

public sealed class WireSocketsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_that_has_free_descriptors_again_has_its_loops_again()
    {
        SkipWithoutLoops();
        await using var server = new EchoServer();
        var (hasFree, starts) = (false, 0);
        var sockets = new WireSockets(loops: 1, () =>
        {
            starts++;
            return hasFree ? SocketLoop.TryStart(TimeProvider.System) : null;
        });

        using (var without = await ConnectAsync(sockets, server)) without.Should().BeOfType<PlatformSocket>();
        hasFree = true;
        using (var with = await ConnectAsync(sockets, server)) with.Should().BeOfType<PolledSocket>();
        using (var after = await ConnectAsync(sockets, server)) after.Should().BeOfType<PolledSocket>();

        starts.Should().Be(2, "a loop is started once");
    }

    [Fact]
    public async Task A_start_that_fails_fails_one_connection_and_not_all()
    {
        SkipWithoutLoops();
        await using var server = new EchoServer();
        var hasFailed = false;
        var sockets = new WireSockets(loops: 1, () =>
        {
            if (hasFailed) return SocketLoop.TryStart(TimeProvider.System);
            hasFailed = true;
            throw new InsufficientMemoryException("no thread");
        });
        var connect = () => ConnectAsync(sockets, server);

        await connect.Should().ThrowAsync<InsufficientMemoryException>();

        using var next = await ConnectAsync(sockets, server);
        next.Should().BeOfType<PolledSocket>();
    }

    [Fact]
    public async Task Connections_take_turns_at_the_loops()
    {
        await using var server = new EchoServer();
        var starts = 0;
        var sockets = new WireSockets(loops: 3, () =>
        {
            starts++;
            return SocketLoop.TryStart(TimeProvider.System);
        });

        for (var i = 0; i < 3; i++) (await ConnectAsync(sockets, server)).Dispose();

        starts.Should().Be(3);
    }

    private static void SkipWithoutLoops() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has the calls of the loop.");

    private static Task<IWireSocket> ConnectAsync(WireSockets sockets, EchoServer server) =>
        sockets.ConnectAsync([IPAddress.Loopback], server.Port, Token).AsTask();
}
