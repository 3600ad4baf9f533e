using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Tests.Kpis;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>Timeouts and abandonments that the load generator's own lost time explains are not held against the service.</summary>
public sealed class LostTimeoutTests
{
    private static readonly LoadProfile Load = new()
    {
        Users = 2,
        Duration = TimeSpan.FromSeconds(10),
        IterationTimeout = TimeSpan.FromSeconds(2),
        GracefulStop = TimeSpan.FromSeconds(3),
        Seed = 1,
    };

    [Theory]
    [InlineData("closed")]
    [InlineData("open")]
    public void A_process_that_is_suspended_beyond_the_iteration_timeout_times_nothing_out(string model)
    {
        var simulation = new Simulation { Profile = model == "closed" ? Load : Load with { Users = null, Rate = 20 } };
        using var suspending = Suspend(simulation, atSeconds: 5.05, forSeconds: 4);

        var result = simulation.Run(simulation.Taking(milliseconds: 200));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { TimedOut = 0, Failed = 0, Abandoned = 0 });
        result.Measurements.Metric("iteration")!.Max.Should().BeGreaterThan(4_000);
        result.Verdict!.TestPasses.Should().BeTrue();
    }

    [Theory]
    [InlineData(9.95)]
    [InlineData(10.05)]
    public void A_process_that_is_suspended_beyond_the_graceful_stop_abandons_nothing(double atSeconds)
    {
        var simulation = new Simulation { Profile = Load };
        using var suspending = Suspend(simulation, atSeconds, forSeconds: 60);

        // Bodies that began at 9.89 s and would end at 10.32 s.
        var result = simulation.Run(simulation.Taking(milliseconds: 430));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Failed = 0, Abandoned = 0 });
        result.Verdict!.TestPasses.Should().BeTrue();
    }

    [Fact]
    public void The_graceful_stop_is_longer_by_what_was_lost_of_it_and_no_more()
    {
        var simulation = new Simulation { Profile = Load with { IterationTimeout = TimeSpan.FromMinutes(5) } };
        using var suspending = Suspend(simulation, atSeconds: 11.05, forSeconds: 60);

        var result = simulation.Run(_ => new ValueTask(new TaskCompletionSource().Task));

        result.Measurements.Iterations.Abandoned.Should().Be(2);
        simulation.Seconds.Should().BeApproximately(73, 0.1, "10 s, 3 s, and 60 s lost");
    }

    [Fact]
    public void A_hang_is_over_with_its_timeout_in_the_time_that_the_generator_had()
    {
        var simulation = new Simulation { Profile = Load with { Users = 1 } };
        using var suspending = Suspend(simulation, atSeconds: 1.05, forSeconds: 4);

        var result = simulation.Run(load => simulation.Taking(load.Iteration == 0 ? 60_000 : 100)(load));

        result.Measurements.Iterations.TimedOut.Should().Be(1);
        result.Measurements.Metric("iteration")!.Max.Should().BeApproximately(6_000, 100);
    }

    [Fact]
    public void A_pool_without_a_free_thread_puts_a_timeout_off_by_no_more_than_as_long_again()
    {
        var simulation = new Simulation { Profile = Load with { Users = 1 } };
        using var starving = At(simulation, 0.5, () => simulation.Work.IsStarved = true);
        using var feeding = At(simulation, 9, () => simulation.Work.IsStarved = false);

        var result = simulation.Run(load => simulation.Taking(load.Iteration == 0 ? 60_000 : 100)(load));

        result.Measurements.Iterations.TimedOut.Should().Be(1);
        result.Measurements.Metric("iteration")!.Max.Should().Be(4_000);
    }

    [Theory]
    [InlineData(0, nameof(Verdict.Inconclusive))]
    [InlineData(2, nameof(Verdict.Fail))]
    public void The_age_of_an_abandoned_iteration_violates_a_limit_less_its_late_start(int hungFrom, string verdict)
    {
        var simulation = new Simulation
        {
            Profile = Load with { Users = null, Rate = 1, IterationTimeout = TimeSpan.FromMinutes(1) },
            Kpis = [Some.Limit(KpiStatistic.Maximum, KpiComparison.Max, 4_500), Some.MaxError(50)],
        };
        // What arrives at 8 s and 9 s starts at 12.5 s, and is abandoned half a second later, at an age of 5 s and 4 s.
        using var starving = At(simulation, 7.5, () => simulation.Work.IsStarved = true);
        using var feeding = At(simulation, 12.5, () => simulation.Work.IsStarved = false);

        var result = simulation.Run(load => simulation.Taking(load.Iteration >= 8 || load.Iteration == hungFrom - 1 ? 60_000 : 100)(load));

        result.Measurements.Iterations.Abandoned.Should().Be(hungFrom == 0 ? 2 : 3);
        result.Kpis[0].Violations.Should().Be(hungFrom == 0 ? 1 : 2, "the age counts from the intended start");
        result.Kpis[0].Verdict.ToString().Should().Be(verdict);
    }

    private static ITimer Suspend(Simulation simulation, double atSeconds, double forSeconds) =>
        At(simulation, atSeconds, () => simulation.Time.Jump(TimeSpan.FromSeconds(forSeconds)));

    private static ITimer At(Simulation simulation, double seconds, Action happen) =>
        simulation.Time.CreateTimer(_ => happen(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
}
