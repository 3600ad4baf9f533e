using System.Collections.Concurrent;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>The paths that need real threads; short, and with bounds that hold on a busy machine.</summary>
public sealed class RealTimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _log = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_blocks_its_thread_is_over_with_its_timeout_and_its_user_goes_on(bool isOpen)
    {
        using var blocked = new ManualResetEventSlim();
        var goneOn = 0;
        var isOver = new TaskCompletionSource();
        var profile = new LoadProfile
        {
            Users = isOpen ? null : 1,
            Rate = isOpen ? 40 : null,
            MaxUsers = 100,
            Iterations = 40,
            IterationTimeout = TimeSpan.FromMilliseconds(300),
        };

        var result = await RunAsync(profile, load =>
        {
            if (load.Iteration == 3)
            {
                using var registration = load.Cancellation.Register(isOver.SetResult);
                blocked.Wait(Patience);
                load.Count("late");
            }
            else if (load.Iteration > 3)
            {
                Interlocked.Increment(ref goneOn);
            }

            // Lets the blocked body return while others run on what it used. Not before it is over: a machine without time starts
            // late arrivals all at once, and then an iteration far behind it may run before its timeout.
            if (load.Iteration >= 20 && isOver.Task.IsCompleted) blocked.Set();
            return default;
        });

        await isOver.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        blocked.Set();
        goneOn.Should().Be(36);
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = 40, Ok = 39, Failed = 1, TimedOut = 1, Abandoned = 0 });
        result.Measurements.Metric("iteration")!.Max.Should().BeGreaterThanOrEqualTo(300);
        (result.Measurements.Metric("late")?.Total ?? 0).Should().Be(0);
    }

    [Fact]
    public async Task Bodies_that_block_past_the_end_are_abandoned_and_hold_nobody_up()
    {
        using var blocked = new ManualResetEventSlim();
        using var host = new CancellationTokenSource();
        var profile = new LoadProfile { Users = 4, Duration = Patience };
        var started = 0;

        var result = await RunAsync(
            profile,
            _ =>
            {
                // The end comes when all block, however long a busy machine takes to start them.
                if (Interlocked.Increment(ref started) == profile.Users) host.CancelAfter(TimeSpan.FromMilliseconds(50));
                blocked.Wait(Patience);
                return default;
            },
            cancellation: host.Token);

        blocked.Set();
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = 4, Ok = 0, Failed = 0, Abandoned = 4 });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bodies_that_end_just_at_their_timeout_are_counted_once(bool isOpen)
    {
        // As many as are wanted, not as long: a busy machine may start none for a while, and each of the first may be over its timeout.
        var profile = new LoadProfile
        {
            Users = isOpen ? null : 16,
            Rate = isOpen ? 2_000 : null,
            Iterations = 800,
            IterationTimeout = TimeSpan.FromMilliseconds(3),
        };

        var result = await RunAsync(profile, async load =>
        {
            using var step = load.Step("step");
            var latency = TimeSpan.FromMilliseconds(load.Iteration % 5);
            if (load.Iteration % 3 == 0) Thread.SpinWait(20_000);
            if (load.Iteration % 2 == 0) await Task.Yield();
            else await Task.Delay(latency, load.Cancellation);
            load.Count("done");
        });

        var counts = result.Measurements.Iterations;
        counts.Should().BeEquivalentTo(new { Started = 800, Dropped = 0, Abandoned = 0 });
        counts.TimedOut.Should().BePositive("a body that takes 4 ms is over its timeout, on any machine");
        // What a body does before its timeout counts, even if the timeout comes before its end.
        (result.Measurements.Metric("step")?.Count ?? 0).Should().BeInRange(counts.Ok, counts.Started);
        (result.Measurements.Metric("done")?.Total ?? 0).Should().BeInRange(counts.Ok, counts.Started);
    }

    [Fact]
    public async Task An_error_of_the_engine_ends_the_run()
    {
        var work = new FaultyQueue();
        var profile = new LoadProfile { Users = 2, Duration = TimeSpan.FromMinutes(10) };

        var run = () => RunAsync(profile, _ => default, work);

        (await run.Should().ThrowAsync<InvalidOperationException>()).WithMessage("the queue is broken");
    }

    private async Task<RunResult> RunAsync(LoadProfile profile, Func<LoadContext, ValueTask> body, WorkQueue? work = null, CancellationToken? cancellation = null)
    {
        var environment = RunEnvironment.Current() with { ExclusionFile = null, Work = work ?? WorkQueue.ThreadPool };
        var run = ProfileOverrides.Apply(profile, new Dictionary<string, Setting>(), isDebuggerAttached: false);
        var scenario = new Scenario { Class = typeof(RealTimeTests), Method = "Body", Invoke = (_, load) => body(load), Profile = profile };
        var core = new RunCore(RunPlan.Of(scenario, run, drawnSeed: 1), instance: null, environment, _log.Enqueue);
        var result = await new LoadRun(core, _log.Enqueue).ExecuteAsync(cancellation ?? TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        RunInvariants.Check(result);
        return result;
    }

    // Breaks on the monitor's thread, when the run has begun.
    private sealed class FaultyQueue : WorkQueue
    {
        private int _items;

        public override void Enqueue(IThreadPoolWorkItem item)
        {
            if (item is ThreadPoolProbe && Interlocked.Increment(ref _items) == 2) throw new InvalidOperationException("the queue is broken");
            ThreadPool.Enqueue(item);
        }
    }
}
