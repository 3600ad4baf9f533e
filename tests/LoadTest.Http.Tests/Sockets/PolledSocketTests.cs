using System.Net;
using System.Net.Sockets;
using LoadTest.Sockets;

namespace LoadTest.Http.Tests.Sockets;

public sealed class PolledSocketTests : WireSocketTests
{
    // More than a loop sends elsewhere after it has lost its leader.
    private const int ManyExchanges = 1_500;

    // Who is lost waits forever.
    private const int LongestMilliseconds = 60_000;

    // Of its own, for a loop remembers who has blocked it.
    private readonly SocketLoop? _loop = SocketLoop.TryStart(TimeProvider.System);

    private int _exchanges;

    public PolledSocketTests() => Assert.SkipWhen(_loop is null, "Only Linux has the calls of the loop.");

    private static bool IsOnTheLoop => Thread.CurrentThread.Name == SocketLoop.ThreadName;

    [Fact(Timeout = LongestMilliseconds)]
    public async Task A_body_goes_on_where_its_answer_is_told()
    {
        await using var server = new EchoServer();

        await UseUntilOnTheLoopAsync(server.Port);
    }

    [Fact(Timeout = LongestMilliseconds)]
    public async Task A_body_that_blocks_the_loop_holds_nobody_up_and_is_followed_by_others_there()
    {
        await using var server = new EchoServer();
        using var othersAreDone = new ManualResetEventSlim();
        var hasBlocked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var blocking = BlockAsync();
        await hasBlocked.Task;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => UseAsync(server.Port, exchanges: 50, () => { })));
        othersAreDone.Set();

        await blocking;
        await UseUntilOnTheLoopAsync(server.Port);

        async Task BlockAsync()
        {
            while (!hasBlocked.Task.IsCompleted) await UseAsync(server.Port, ManyExchanges, BlockOnTheLoop);
        }

        void BlockOnTheLoop()
        {
            if (!IsOnTheLoop || !hasBlocked.TrySetResult()) return;
            othersAreDone.Wait(Token);
        }
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

    [Fact(Timeout = LongestMilliseconds)]
    public async Task A_socket_that_is_closed_again_leaves_alone_whoever_has_its_descriptor_by_then()
    {
        await using var server = new EchoServer();

        for (var i = 0; i < 100; i++)
        {
            var closed = await ConnectAsync([IPAddress.Loopback], server.Port, Token);
            closed.Dispose();
            await UseAsync(server.Port, exchanges: 1, () => { }, closed.Dispose);
        }
    }

    [Fact(Timeout = LongestMilliseconds)]
    public async Task Sockets_that_are_closed_or_left_while_they_wait_harm_nobody()
    {
        await using var server = new EchoServer();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ComeAndGoAsync()));

        async Task ComeAndGoAsync()
        {
            for (var i = 0; i < 100; i++)
            {
                await EndInTheMiddleAsync(server.Port, isCancelled: i % 2 == 0);
                await UseAsync(server.Port, exchanges: 2, () => { });
            }
        }
    }

    private protected override ValueTask<IWireSocket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation) =>
        PolledSocket.ConnectAsync(_loop!, addresses, port, cancellation);

    // Its answer may arrive before, during or after.
    private async Task EndInTheMiddleAsync(int port, bool isCancelled)
    {
        using var cancelling = new CancellationTokenSource();
        using var socket = await ConnectAsync([IPAddress.Loopback], port, Token);
        await socket.SendAsync(new byte[100], Token);
        var reception = socket.ReceiveAsync(new byte[100], cancelling.Token).AsTask();

        if (isCancelled) await cancelling.CancelAsync();
        else socket.Dispose();

        await ((Task)reception).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (reception.IsCompletedSuccessfully) (await reception).Should().BePositive();
        else if (isCancelled) reception.IsCanceled.Should().BeTrue();
        else reception.Exception!.InnerException.Should().BeOfType<SocketException>().Which.SocketErrorCode.Should().Be(SocketError.OperationAborted);
    }

    // A machine that has other things to do may have bodies go on elsewhere for a while.
    private async Task UseUntilOnTheLoopAsync(int port)
    {
        for (var isThere = false; !isThere;) await UseAsync(port, ManyExchanges, () => isThere |= IsOnTheLoop);
    }

    private async Task UseAsync(int port, int exchanges, Action afterEach, Action? once = null)
    {
        using var socket = await ConnectAsync([IPAddress.Loopback], port, Token);
        once?.Invoke();
        var (sent, received) = (new byte[100], new byte[100]);
        for (var i = 0; i < exchanges; i++)
        {
            Array.Fill(sent, (byte)Interlocked.Increment(ref _exchanges));
            await socket.SendAsync(sent, Token);
            var count = 0;
            while (count < sent.Length) count += await socket.ReceiveAsync(received.AsMemory(count), Token);
            received.AsSpan().SequenceEqual(sent).Should().BeTrue();
            afterEach();
        }
    }
}
