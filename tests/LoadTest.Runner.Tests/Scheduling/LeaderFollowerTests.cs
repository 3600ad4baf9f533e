using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Tests.Scheduling;

public sealed class LeaderFollowerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Work_that_blocks_the_leader_loses_it_the_lead()
    {
        using var release = new ManualResetEventSlim();
        var leads = new List<(Thread Thread, bool IsLeading)>();
        var first = new TaskCompletionSource<bool>();
        var second = new TaskCompletionSource();

        new LeaderFollower(threads =>
        {
            leads.Add((Thread.CurrentThread, threads.IsLeading));
            if (leads.Count == 1)
            {
                SpinWait.SpinUntil(() => threads.CanRun, Patience);
                var keptTheLead = threads.Run(new ActionItem(() => release.Wait(Patience)));
                first.SetResult(keptTheLead);
                return !keptTheLead;
            }

            second.SetResult();
            release.Set();
            return false;
        }).Start("test");

        await second.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        (await first.Task.WaitAsync(Patience, TestContext.Current.CancellationToken)).Should().BeFalse();
        leads.Should().HaveCount(2).And.OnlyContain(lead => lead.IsLeading);
        leads[1].Thread.Should().NotBeSameAs(leads[0].Thread);
    }

    [Fact]
    public async Task Who_has_lost_the_lead_follows()
    {
        var leads = new List<Thread>();
        var ended = new TaskCompletionSource();

        new LeaderFollower(threads =>
        {
            leads.Add(Thread.CurrentThread);
            if (leads.Count == 3)
            {
                ended.SetResult();
                return false;
            }

            SpinWait.SpinUntil(() => threads.CanRun, Patience);
            return !threads.Run(new ActionItem(() => SpinWait.SpinUntil(() => !threads.IsLeading, Patience)));
        }).Start("test");

        await ended.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        leads[2].Should().BeSameAs(leads[0]);
        leads[1].Should().NotBeSameAs(leads[0]);
    }

    [Fact]
    public async Task Short_work_keeps_the_lead_and_leaves_nothing_behind()
    {
        // A thread that gets no processor for some milliseconds loses the lead, however short its work is; not each time.
        const int MostRuns = 100;
        var local = new AsyncLocal<string?>();
        var left = new List<(string? Local, SynchronizationContext? Context)>();
        var kept = new TaskCompletionSource<bool>();

        new LeaderFollower(threads =>
        {
            var keptTheLead = threads.Run(new ActionItem(() =>
            {
                local.Value = "of the body";
                SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
            }));
            lock (left)
            {
                left.Add((local.Value, SynchronizationContext.Current));
                if (!keptTheLead && left.Count < MostRuns) return true;
            }

            kept.TrySetResult(keptTheLead);
            return false;
        }).Start("test");

        (await kept.Task.WaitAsync(Patience, TestContext.Current.CancellationToken)).Should().BeTrue();
        lock (left) left.Should().OnlyContain(run => run.Local == null && run.Context == null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_thread_that_cannot_start_leaves_none_running_and_nobody_leads(int startable)
    {
        var started = new List<Thread>();
        var hasLed = false;
        var pair = new LeaderFollower(_ => !(hasLed = true));

        FluentActions.Invoking(() => pair.Start("test", thread =>
        {
            if (started.Count == startable) throw new InsufficientMemoryException("no thread");
            started.Add(thread);
            thread.UnsafeStart();
        })).Should().Throw<InsufficientMemoryException>();

        started.Should().HaveCount(startable);
        started.TrueForAll(thread => thread.Join(Patience)).Should().BeTrue();
        hasLed.Should().BeFalse();
    }

    [Fact]
    public async Task A_follower_runs_what_is_handed_over_and_takes_no_more_meanwhile()
    {
        using var release = new ManualResetEventSlim();
        var ran = new TaskCompletionSource<Thread>();
        var answers = new TaskCompletionSource<(bool First, bool Second, Thread Leader)>();

        new LeaderFollower(threads =>
        {
            SpinWait.SpinUntil(() => threads.CanRun, Patience);
            var isFirstTaken = threads.TryHandOver(new ActionItem(() =>
            {
                release.Wait(Patience);
                ran.SetResult(Thread.CurrentThread);
            }));
            var isSecondTaken = threads.TryHandOver(new ActionItem(static () => { }));
            release.Set();
            answers.SetResult((isFirstTaken, isSecondTaken, Thread.CurrentThread));
            return false;
        }).Start("test");

        var (first, second, leader) = await answers.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        (first, second).Should().Be((true, false));
        (await ran.Task.WaitAsync(Patience, TestContext.Current.CancellationToken)).Should().NotBeSameAs(leader);
    }
}
