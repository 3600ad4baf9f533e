using System.Net;
using LoadTest.Sockets;

namespace LoadTest.Http.Tests.Sockets;

public sealed class PolledSocketTests : WireSocketTests
{
    private static readonly SocketLoop? Loop = SocketLoop.TryStart(TimeProvider.System);

    public PolledSocketTests() => Assert.SkipWhen(Loop is null, "Only Linux has the calls of the loop.");

    [Fact]
    public async Task A_body_that_blocks_its_thread_holds_nobody_up()
    {
        await using var server = new EchoServer();
        using var othersAreDone = new CountdownEvent(20);
        var blocking = UseAsync(server.Port, () => othersAreDone.Wait(Token));

        var others = Enumerable.Range(0, 20).Select(_ => UseAsync(server.Port, () => { })).ToArray();
        foreach (var other in others)
        {
            await other;
            othersAreDone.Signal();
        }

        await blocking;
    }

    [Fact]
    public async Task Bodies_that_block_more_threads_than_the_loop_has_hold_nobody_up()
    {
        await using var server = new EchoServer();
        using var othersAreDone = new CountdownEvent(20);
        var blocking = Enumerable.Range(0, 4).Select(_ => UseAsync(server.Port, () => othersAreDone.Wait(Token))).ToArray();

        var others = Enumerable.Range(0, 20).Select(_ => UseAsync(server.Port, () => { })).ToArray();
        foreach (var other in others)
        {
            await other;
            othersAreDone.Signal();
        }

        await Task.WhenAll(blocking);
    }

    [Fact]
    public async Task Hundreds_of_sockets_come_and_go()
    {
        await using var server = new EchoServer();

        for (var round = 0; round < 3; round++) await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => UseAsync(server.Port, () => { })));
    }

    private protected override ValueTask<IWireSocket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation) =>
        PolledSocket.ConnectAsync(Loop!, addresses, port, cancellation);

    // Enough exchanges that all of them cannot be over before the others begin, and for the loop to run some by itself again.
    private async Task UseAsync(int port, Action afterEach)
    {
        using var socket = await ConnectAsync([IPAddress.Loopback], port, Token);
        var (sent, received) = (new byte[100], new byte[100]);
        for (var i = 0; i < 50; i++)
        {
            await socket.SendAsync(sent, Token);
            var count = 0;
            while (count < sent.Length) count += await socket.ReceiveAsync(received, Token);
            afterEach();
        }
    }
}
