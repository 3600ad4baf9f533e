using System.Net.Sockets;

namespace LoadTest.Http.Tests.Sockets;

public sealed class SocketOperationTests
{
    [Fact]
    public async Task What_is_ready_is_done_at_once()
    {
        var operation = new ScriptedOperation().Then(SocketError.Success);

        var task = operation.RunAsync();

        task.IsCompletedSuccessfully.Should().BeTrue();
        (await task).Should().Be(1);
    }

    [Fact]
    public async Task What_is_not_ready_is_tried_again_when_the_loop_is_told_and_goes_on_there()
    {
        var operation = new ScriptedOperation().Then(SocketError.WouldBlock).Then(SocketError.WouldBlock).Then(SocketError.Success);
        var wentOnAt = 0;

        var task = AwaitAsync();
        operation.TryAndExecute().Should().BeFalse();
        task.IsCompleted.Should().BeFalse();
        operation.TryAndExecute().Should().BeTrue();

        (await task).Should().Be(3);
        wentOnAt.Should().Be(Environment.CurrentManagedThreadId);

        async Task<int> AwaitAsync()
        {
            var result = await operation.RunAsync();
            wentOnAt = Environment.CurrentManagedThreadId;
            return result;
        }
    }

    [Fact]
    public async Task What_the_loop_is_told_between_a_try_and_the_wait_is_not_lost()
    {
        var operation = new ScriptedOperation();
        operation.Then(SocketError.WouldBlock, () => operation.TryAgain().Should().BeFalse()).Then(SocketError.Success);

        (await operation.RunAsync()).Should().Be(2);
    }

    [Fact]
    public async Task What_the_loop_was_told_while_nobody_waited_costs_one_more_try_and_no_more()
    {
        var operation = new ScriptedOperation().Then(SocketError.WouldBlock).Then(SocketError.Success);
        operation.TryAgain().Should().BeFalse();
        operation.TryAgain().Should().BeFalse();

        var task = operation.RunAsync();

        operation.Tries.Should().Be(1);
        operation.TryAndExecute().Should().BeTrue();
        (await task).Should().Be(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_error_is_an_exception(bool afterAWait)
    {
        var operation = new ScriptedOperation();
        if (afterAWait) operation.Then(SocketError.WouldBlock);
        operation.Then(SocketError.ConnectionReset);

        var task = operation.RunAsync().AsTask();
        if (afterAWait) operation.TryAndExecute().Should().BeTrue();

        (await task.Awaiting(task => task).Should().ThrowAsync<SocketException>()).Which.SocketErrorCode.Should().Be(SocketError.ConnectionReset);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_ends_and_the_next_operation_is_not_touched()
    {
        using var cancelling = new CancellationTokenSource();
        var operation = new ScriptedOperation().Then(SocketError.WouldBlock).Then(SocketError.WouldBlock).Then(SocketError.Success);
        var task = operation.RunUnderAsync(cancelling.Token).AsTask();

        await cancelling.CancelAsync();

        (await task.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancelling.Token);
        var next = operation.RunAsync().AsTask();
        operation.TryAndExecute().Should().BeTrue();
        (await next).Should().Be(3);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_while_the_loop_tries_in_vain_ends()
    {
        using var cancelling = new CancellationTokenSource();
        var operation = new ScriptedOperation().Then(SocketError.WouldBlock).Then(SocketError.WouldBlock, cancelling.Cancel);
        var task = operation.RunUnderAsync(cancelling.Token).AsTask();

        operation.TryAndExecute().Should().BeFalse();

        await task.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task What_the_loop_has_received_is_kept_though_it_was_cancelled_meanwhile()
    {
        using var cancelling = new CancellationTokenSource();
        var operation = new ScriptedOperation().Then(SocketError.WouldBlock).Then(SocketError.Success, cancelling.Cancel);
        var task = operation.RunUnderAsync(cancelling.Token);

        operation.TryAndExecute().Should().BeTrue();

        (await task).Should().Be(2);
    }

    [Fact]
    public async Task A_cancellation_that_comes_too_late_does_not_end_the_next_operation()
    {
        using var cancelling = new CancellationTokenSource();
        var operation = new ScriptedOperation().Then(SocketError.WouldBlock).Then(SocketError.Success, cancelling.Cancel).Then(SocketError.WouldBlock);
        var first = operation.RunUnderAsync(cancelling.Token);
        operation.TryAndExecute();
        await first;

        var next = operation.RunAsync();

        operation.TryAndExecute().Should().BeFalse();
        next.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Nothing_is_tried_for_who_is_cancelled_already()
    {
        var operation = new ScriptedOperation();

        var task = operation.RunUnderAsync(new CancellationToken(canceled: true)).AsTask();

        await task.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        operation.Tries.Should().Be(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_socket_that_is_closed_ends_the_wait_whenever_that_is(int when)
    {
        var operation = new ScriptedOperation();
        operation.Then(SocketError.WouldBlock, () => Abort(0)).Then(SocketError.WouldBlock, () => Abort(1));
        var task = operation.RunAsync().AsTask();

        operation.TryAndExecute().Should().BeFalse();
        Abort(2);

        (await task.Awaiting(task => task).Should().ThrowAsync<SocketException>()).Which.SocketErrorCode.Should().Be(SocketError.OperationAborted);

        void Abort(int at)
        {
            if (at == when) operation.Abort();
        }
    }

    [Fact]
    public async Task A_wait_ends_once_however_the_loop_and_a_cancellation_race()
    {
        const int Rounds = 5_000;
        var operation = new ScriptedOperation();
        var (received, cancelled) = (0, 0);
        var token = TestContext.Current.CancellationToken;
        using var round = new Barrier(2);
        var loop = Task.Run(Loop, token);

        for (var i = 0; i < Rounds; i++)
        {
            using var cancelling = new CancellationTokenSource();
            operation.Then(SocketError.WouldBlock).Then(SocketError.Success);
            var task = operation.RunUnderAsync(cancelling.Token).AsTask();
            round.SignalAndWait(token);
            cancelling.Cancel();
            round.SignalAndWait(token);
            try
            {
                await task;
                received++;
            }
            catch (OperationCanceledException)
            {
                cancelled++;
                // The loop came too late: it was told of a socket that nobody waited for, and its answer is still there.
                operation.Clear();
            }
        }

        await loop;
        (received + cancelled).Should().Be(Rounds);

        void Loop()
        {
            for (var i = 0; i < Rounds; i++)
            {
                round.SignalAndWait(token);
                operation.TryAndExecute();
                round.SignalAndWait(token);
            }
        }
    }

    [Fact]
    public void Waiting_allocates_nothing()
    {
        var operation = new ScriptedOperation();
        var goOn = () => { };
        for (var i = 0; i < 1_000; i++) Once();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) Once();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Once()
        {
            operation.IsReadyAtTry = operation.Tries + 2;
            var task = operation.RunAsync();
            var awaiter = task.GetAwaiter();
            awaiter.UnsafeOnCompleted(goOn);
            operation.TryAndExecute();
            awaiter.GetResult();
        }
    }
}
