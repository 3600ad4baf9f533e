using System.Net;
using LoadTest.Sockets;

namespace LoadTest.Http.Tests.Sockets;

public sealed class PolledSocketTests : WireSocketTests
{
    // More than a loop sends elsewhere after it has lost its leader.
    private const int ManyExchanges = 1_500;

    // Of its own, for a loop remembers who has blocked it.
    private readonly SocketLoop? _loop = SocketLoop.TryStart(TimeProvider.System);

    public PolledSocketTests() => Assert.SkipWhen(_loop is null, "Only Linux has the calls of the loop.");

    private static bool IsOnTheLoop => Thread.CurrentThread.Name == SocketLoop.ThreadName;

    [Fact]
    public async Task A_body_goes_on_where_its_answer_is_told()
    {
        await using var server = new EchoServer();
        var wasThere = false;

        await UseAsync(server.Port, exchanges: 100, () => wasThere |= IsOnTheLoop);

        wasThere.Should().BeTrue();
    }

    [Fact]
    public async Task A_body_that_blocks_the_loop_holds_nobody_up_and_is_followed_by_others_there()
    {
        await using var server = new EchoServer();
        using var othersAreDone = new ManualResetEventSlim();
        var hasBlocked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var blocking = UseAsync(server.Port, ManyExchanges, () =>
        {
            if (!IsOnTheLoop || !hasBlocked.TrySetResult()) return;
            othersAreDone.Wait(Token);
        });
        await hasBlocked.Task;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => UseAsync(server.Port, exchanges: 50, () => { })));
        othersAreDone.Set();

        await blocking;
        var isThereAgain = false;
        while (!isThereAgain) await UseAsync(server.Port, ManyExchanges, () => isThereAgain |= IsOnTheLoop);
    }

    [Fact]
    public async Task Bodies_that_block_wherever_they_are_hold_nobody_up()
    {
        await using var server = new EchoServer();
        using var othersAreDone = new ManualResetEventSlim();
        var blocking = Enumerable.Range(0, 4).Select(_ => UseAsync(server.Port, exchanges: 50, () => othersAreDone.Wait(Token))).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => UseAsync(server.Port, exchanges: 50, () => { })));
        othersAreDone.Set();

        await Task.WhenAll(blocking);
    }

    [Fact]
    public async Task Hundreds_of_sockets_come_and_go()
    {
        await using var server = new EchoServer();

        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => UseAsync(server.Port, exchanges: 20, () => { })));
        }
    }

    private protected override ValueTask<IWireSocket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation) =>
        PolledSocket.ConnectAsync(_loop!, addresses, port, cancellation);

    private async Task UseAsync(int port, int exchanges, Action afterEach)
    {
        using var socket = await ConnectAsync([IPAddress.Loopback], port, Token);
        var (sent, received) = (new byte[100], new byte[100]);
        for (var i = 0; i < exchanges; i++)
        {
            await socket.SendAsync(sent, Token);
            var count = 0;
            while (count < sent.Length) count += await socket.ReceiveAsync(received, Token);
            afterEach();
        }
    }
}
