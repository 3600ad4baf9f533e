using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Tests.Kpis;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>Arrivals of the open model that wait for a thread of the pool beyond the end.</summary>
public sealed class QueuedArrivalTests
{
    private static readonly LoadProfile Load = new()
    {
        Rate = 200,
        MaxUsers = 1_000,
        Duration = TimeSpan.FromSeconds(2),
        GracefulStop = TimeSpan.FromSeconds(1),
        Seed = 1,
    };

    [Fact]
    public void What_gets_a_thread_only_after_the_graceful_stop_is_dropped_and_counted()
    {
        var simulation = new Simulation { Profile = Load };
        using var starving = At(simulation, 0.9975, () => simulation.Work.IsStarved = true);
        using var feeding = At(simulation, 10, () => simulation.Work.IsStarved = false);
        var startedAt = new List<double>();

        var result = simulation.Run(_ =>
        {
            startedAt.Add(simulation.Seconds);
            return ValueTask.CompletedTask;
        });

        startedAt.Should().OnlyContain(at => at < 1);
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Scheduled = 400, Started = 200, Ok = 200, Dropped = 200, Abandoned = 0 });
        result.Verdict!.TestPasses.Should().BeFalse("nothing may be dropped");
    }

    [Fact]
    public void What_gets_a_thread_within_the_graceful_stop_starts_late()
    {
        var simulation = new Simulation { Profile = Load };
        using var starving = At(simulation, 0.9975, () => simulation.Work.IsStarved = true);
        using var feeding = At(simulation, 2.5, () => simulation.Work.IsStarved = false);

        simulation.Run(_ => ValueTask.CompletedTask).Measurements.Iterations.Should().BeEquivalentTo(new { Started = 400, Ok = 400, Dropped = 0 });
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1.5, 0)]
    public void After_a_cancellation_nothing_starts_and_the_warm_up_drops_nothing(double warmUpSeconds, long started)
    {
        using var host = new CancellationTokenSource();
        var simulation = new Simulation { Profile = Load with { WarmUp = TimeSpan.FromSeconds(warmUpSeconds) }, Cancellation = host.Token };
        using var starving = At(simulation, 0.9975, () => simulation.Work.IsStarved = true);
        using var cancelling = At(simulation, 1.4975, host.Cancel);
        using var feeding = At(simulation, 5, () => simulation.Work.IsStarved = false);
        var calls = 0;

        var result = simulation.Run(_ =>
        {
            calls++;
            return ValueTask.CompletedTask;
        });

        calls.Should().Be(200);
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = started, Ok = started, Dropped = started / 2 });
    }

    [Fact]
    public void After_an_early_end_nothing_starts_even_within_the_graceful_stop()
    {
        var simulation = new Simulation { Profile = Load with { GracefulStop = TimeSpan.FromSeconds(30) } };
        using var starving = At(simulation, 0.4975, () => simulation.Work.IsStarved = true);
        using var feeding = At(simulation, 1.9975, () => simulation.Work.IsStarved = false);

        // The run ends at 1 s, for nothing has succeeded.
        var result = simulation.Run(_ => throw new HttpRequestException("connection refused"));

        result.StopReason.Should().Be("each of the first 100 iterations failed");
        result.Measurements.Iterations.Started.Should().Be(100);
        result.Measurements.Iterations.Dropped.Should().BeInRange(100, 101, "the arrival at 1 s comes just before or after the end");
    }

    [Fact]
    public void The_end_of_a_graceful_stop_does_not_reach_into_the_extension()
    {
        var simulation = new Simulation
        {
            Profile = Load with { Duration = TimeSpan.FromSeconds(3) },
            Kpis = [Some.P(99.9, 1).On(OnInconclusive.Extend), Some.Limit(KpiStatistic.DroppedPercent, KpiComparison.Max, 100)],
        };
        using var starving = At(simulation, 1.9975, () => simulation.Work.IsStarved = true);
        using var feeding = At(simulation, 6.0025, () => simulation.Work.IsStarved = false);

        var result = simulation.Run(_ => ValueTask.CompletedTask);

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Scheduled = 1_200, Started = 1_000, Dropped = 200 });
    }

    private static ITimer At(Simulation simulation, double seconds, Action happen) =>
        simulation.Time.CreateTimer(_ => happen(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
}
