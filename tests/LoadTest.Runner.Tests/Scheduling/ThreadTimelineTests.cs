using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Tests.Scheduling;

public sealed class ThreadTimelineTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly RunClock _clock = new(TimeProvider.System);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Waits_end_and_never_before_their_moment(bool isLoose)
    {
        using var timeline = new ThreadTimeline(_clock, "test");
        var ended = new List<(int Wait, long Early)>();

        var waits = Enumerable.Range(0, 50).Select(i => EndAsync(i, _clock.Now + ((50 - i) * PlanTime.NanosecondsPerMillisecond))).ToList();
        await Task.WhenAll(waits).WaitAsync(Patience, TestContext.Current.CancellationToken);

        ended.Should().HaveCount(50).And.OnlyContain(end => end.Early <= 0);

        async Task EndAsync(int i, long at)
        {
            await new AwaitableWait(timeline, isLoose ? WaitPrecision.Loose : WaitPrecision.Exact).Until(at).ConfigureAwait(false);
            lock (ended) ended.Add((i, at - _clock.Now));
        }
    }

    [Fact]
    public async Task A_body_that_blocks_its_thread_holds_up_no_other_user()
    {
        const int Users = 20;
        using var timeline = new ThreadTimeline(_clock, "test");
        using var allOthers = new CountdownEvent(Users - 1);
        var blocks = 1;
        var at = _clock.Now + (50 * PlanTime.NanosecondsPerMillisecond);

        var users = Enumerable.Range(0, Users).Select(_ => GoOnAsync()).ToList();

        (await Task.WhenAll(users).WaitAsync(Patience, TestContext.Current.CancellationToken)).Should().AllBeEquivalentTo(true);

        async Task<bool> GoOnAsync()
        {
            await InPool(timeline, at).ConfigureAwait(false);
            // Whoever comes first blocks until every other one has come.
            return Interlocked.Exchange(ref blocks, 0) == 1 ? allOthers.Wait(Patience) : allOthers.Signal() || true;
        }
    }

    [Fact]
    public async Task Users_that_are_due_together_all_go_on_and_never_before_their_moment()
    {
        using var timeline = new ThreadTimeline(_clock, "test");
        var at = _clock.Now + (50 * PlanTime.NanosecondsPerMillisecond);

        var users = Enumerable.Range(0, 100).Select(_ => GoOnAsync()).ToList();
        var early = await Task.WhenAll(users).WaitAsync(Patience, TestContext.Current.CancellationToken);

        early.Should().OnlyContain(nanoseconds => nanoseconds <= 0);

        async Task<long> GoOnAsync()
        {
            await InPool(timeline, at).ConfigureAwait(false);
            return at - _clock.Now;
        }
    }

    [Fact]
    public async Task A_user_goes_on_at_the_moment_that_it_shares_with_others()
    {
        using var timeline = new ThreadTimeline(_clock, "test");
        var now = _clock.Now;
        var at = SharedMoment.Of(now + (500 * PlanTime.NanosecondsPerMillisecond), now) - SharedMoment.Coarsest + 1;

        var goesOn = InPool(timeline, at);
        // The later a pause begins, the finer are the moments that it shares; it had begun by now.
        var shared = SharedMoment.Of(at, _clock.Now);
        await goesOn.WaitAsync(Patience, TestContext.Current.CancellationToken);

        _clock.Now.Should().BeGreaterThanOrEqualTo(shared);
    }

    [Fact]
    public async Task More_starts_at_once_than_one_thread_takes_hold_nobody_up_although_the_first_and_the_last_block()
    {
        const int Starts = WaitDispatch.MostOfATurn + 1;
        using var timeline = new ThreadTimeline(_clock, "test");
        using var goOn = new ManualResetEventSlim();
        using var released = new CountdownEvent(2);

        var loop = WalkAsync();

        await loop.WaitAsync(Patience, TestContext.Current.CancellationToken);
        released.Wait(Patience, TestContext.Current.CancellationToken).Should().BeTrue();

        async Task WalkAsync()
        {
            var wait = new AwaitableWait(timeline, WaitPrecision.Exact);
            await wait.Until(_clock.Now).ConfigureAwait(false);
            // The thread of the timeline runs starts after the first hundred only, and if the other one stands by.
            for (var i = 0; i < 100; i++) timeline.Start(new ActionItem(static () => { }), WorkQueue.ThreadPool);
            await wait.Until(_clock.Now + (50 * PlanTime.NanosecondsPerMillisecond)).ConfigureAwait(false);
            for (var i = 0; i < Starts; i++) timeline.Start(new ActionItem(i is 0 or Starts - 1 ? Block : static () => { }), WorkQueue.ThreadPool);
            await wait.Until(_clock.Now + (20 * PlanTime.NanosecondsPerMillisecond)).ConfigureAwait(false);
            goOn.Set();
        }

        void Block()
        {
            if (goOn.Wait(Patience)) released.Signal();
        }
    }

    [Fact]
    public async Task Starts_go_on_while_one_of_them_blocks_whatever_thread_it_has()
    {
        const int Starts = 1_000;
        using var timeline = new ThreadTimeline(_clock, "test");
        using var last = new ManualResetEventSlim();
        using var released = new CountdownEvent(2);
        var threads = new HashSet<Thread>();
        var started = 0;

        await WalkAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);

        released.Wait(Patience, TestContext.Current.CancellationToken).Should().BeTrue();
        threads.Should().OnlyContain(thread => thread.Name == "test" || thread.IsThreadPoolThread)
            .And.Contain(thread => thread.Name == "test", "most starts are short");

        async Task WalkAsync()
        {
            var wait = new AwaitableWait(timeline, WaitPrecision.Exact);
            for (var i = 0; i < Starts; i++)
            {
                await wait.Until(_clock.Now + (PlanTime.NanosecondsPerMillisecond / 10)).ConfigureAwait(false);
                timeline.Start(new ActionItem(Run), WorkQueue.ThreadPool);
            }
        }

        void Run()
        {
            lock (threads) threads.Add(Thread.CurrentThread);
            var mine = Interlocked.Increment(ref started);
            if (mine == Starts) last.Set();
            if (mine is not (Starts / 2 or Starts / 2 + 100)) return;
            // Blocks until the last one has started.
            if (last.Wait(Patience)) released.Signal();
        }
    }

    [Fact]
    public async Task An_earlier_wait_that_comes_later_is_not_missed()
    {
        using var timeline = new ThreadTimeline(_clock, "test");
        var late = new AwaitableWait(timeline, WaitPrecision.Exact).Until(_clock.Now + PlanTime.Nanoseconds(TimeSpan.FromHours(1))).AsTask();

        await new AwaitableWait(timeline, WaitPrecision.Exact).Until(_clock.Now + PlanTime.NanosecondsPerMillisecond).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

        late.IsCompleted.Should().BeFalse();
        timeline.Stop();
        await late.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Waits_that_are_scheduled_while_it_stops_and_goes_away_all_end()
    {
        for (var round = 0; round < 200; round++)
        {
            var timeline = new ThreadTimeline(_clock, "test");
            var waiting = Enumerable.Range(0, 4).Select(_ => Task.Run(
                async () =>
                {
                    for (var i = 0; i < 5; i++) await InPool(timeline, _clock.Now + PlanTime.Nanoseconds(TimeSpan.FromHours(1)));
                },
                TestContext.Current.CancellationToken)).ToList();
            if (round % 2 == 0) timeline.Stop();
            timeline.Dispose();
            await Task.WhenAll(waiting).WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task It_may_be_disposed_on_its_own_thread()
    {
        var timeline = new ThreadTimeline(_clock, "test");
        var disposed = new TaskCompletionSource();

        _ = DisposeAsync();

        await disposed.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        async Task DisposeAsync()
        {
            await new AwaitableWait(timeline, WaitPrecision.Exact).Until(_clock.Now + (20 * PlanTime.NanosecondsPerMillisecond)).ConfigureAwait(false);
            timeline.Dispose();
            disposed.SetResult();
        }
    }

    // As the loop of a user waits: it goes on in a work item.
    private static Task InPool(ThreadTimeline timeline, long at)
    {
        var goesOn = new TaskCompletionSource();
        new Wait(timeline, WorkQueue.ThreadPool, WaitPrecision.Together, new ActionItem(goesOn.SetResult)).Begin(at);
        return goesOn.Task;
    }
}
