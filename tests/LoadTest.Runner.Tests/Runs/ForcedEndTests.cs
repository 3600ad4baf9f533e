using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>The iteration after one that was ended from outside, where its user had to wait for a thread.</summary>
public sealed class ForcedEndTests
{
    private static readonly LoadProfile OneUser = new()
    {
        Users = 1,
        Duration = TimeSpan.FromSeconds(10),
        IterationTimeout = TimeSpan.FromSeconds(2),
    };

    [Theory]
    [InlineData(0, 1_000)]
    [InlineData(400, 600)]
    public void A_late_thread_is_lag_and_no_time_of_the_next_iteration(int thinkMs, double lagMs)
    {
        var think = TimeSpan.FromMilliseconds(thinkMs);
        var simulation = new Simulation { Profile = OneUser with { ThinkTime = new ThinkTime(think, think) } };
        using var starving = At(simulation, 2, () => simulation.Work.IsStarved = true);
        using var feeding = At(simulation, 3, () => simulation.Work.IsStarved = false);

        var result = simulation.Run(load => simulation.Taking(load.Iteration == 0 ? 60_000 : 100)(load));

        var latency = result.Measurements.Metric("iteration")!;
        latency.Max.Should().Be(2_000, "it was timed out");
        latency.Quantiles!.ValueAtRank(latency.Count - 1).Should().BeApproximately(100, 0.1);
        Lag(result.Measurements).Max.Should().BeApproximately(lagMs, 0.1);
        Lag(result.Measurements).Count.Should().Be(result.Measurements.Iterations.Started);
    }

    [Fact]
    public void After_a_body_that_blocked_its_thread_as_well()
    {
        var simulation = new Simulation { Profile = OneUser };

        var result = simulation.Run(FirstBlocks(simulation, then: static () => ValueTask.CompletedTask));

        result.Measurements.Iterations.TimedOut.Should().Be(1);
        Lag(result.Measurements).Max.Should().Be(7_000 - result.Measurements.Metric("iteration")!.Max);
    }

    [Fact]
    public void A_body_that_blocks_beyond_its_timeout_and_then_waits_is_settled_once()
    {
        var simulation = new Simulation { Profile = OneUser };

        var result = simulation.Run(FirstBlocks(simulation, then: FailLaterAsync));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { TimedOut = 1, Failed = 1, Ok = 30 }, "one user goes on from second 7");
        result.Measurements.Errors.Should().ContainSingle().Which.Type.Should().Be("IterationTimeout");

        async ValueTask FailLaterAsync()
        {
            await simulation.Delay(50);
            throw new InvalidOperationException("too late for anyone");
        }
    }

    // Seven seconds all in one: while the body blocks the thread of the simulation, no other work runs.
    private static Func<LoadContext, ValueTask> FirstBlocks(Simulation simulation, Func<ValueTask> then) => load =>
    {
        if (load.Iteration > 0) return simulation.Taking(milliseconds: 100)(load);
        simulation.Time.Advance(TimeSpan.FromSeconds(7));
        return then();
    };

    private static MetricSummary Lag(Measurements measurements) => measurements.Metric(GeneratorMetrics.ScheduleLagName)!;

    private static ITimer At(Simulation simulation, double seconds, Action happen) =>
        simulation.Time.CreateTimer(_ => happen(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
}
