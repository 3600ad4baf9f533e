using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Runs;

public sealed class IterationTimeoutTests
{
    private static readonly LoadProfile OneUser = new()
    {
        Users = 1,
        Duration = TimeSpan.FromSeconds(10),
        IterationTimeout = TimeSpan.FromSeconds(2),
        GracefulStop = TimeSpan.FromSeconds(5),
    };

    [Fact]
    public void An_iteration_over_its_timeout_has_failed_with_that_latency_and_the_user_goes_on()
    {
        var simulation = new Simulation { Profile = OneUser };

        var result = simulation.Run(simulation.Taking(milliseconds: 60_000));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = 5, Ok = 0, Failed = 5, TimedOut = 5, Abandoned = 0 });
        result.Measurements.Metric("iteration")!.Min.Should().Be(2_000);
        result.Measurements.Errors.Should().ContainSingle().Which.Message.Should().Be("the iteration took longer than 2 s");
        result.Verdict!.TestPasses.Should().BeFalse();
    }

    [Fact]
    public void The_token_of_an_iteration_fires_with_its_timeout_and_not_that_of_the_next()
    {
        var simulation = new Simulation { Profile = OneUser };
        var firedAt = new List<double>();
        var next = CancellationToken.None;

        simulation.Run(load =>
        {
            if (load.Iteration == 1) next = load.Cancellation;
            if (load.Iteration > 0) return simulation.Taking(milliseconds: 1_000)(load);
            load.Cancellation.Register(() => firedAt.Add(simulation.Seconds));
            return simulation.Taking(milliseconds: 60_000)(load);
        });

        firedAt.Should().Equal(2);
        next.IsCancellationRequested.Should().BeFalse();
    }

    [Fact]
    public void A_body_that_ignores_cancellation_holds_nobody_up_and_what_it_records_late_is_discarded_and_counted()
    {
        var simulation = new Simulation { Profile = OneUser };

        var result = simulation.Run(async load =>
        {
            var own = load.Iteration;
            load.Rate("early", true);
            if (own > 0)
            {
                await simulation.Delay(500);
                return;
            }

            var step = load.Step("hung");
            await simulation.Delay(5_000);
            load.Iteration.Should().Be(own, "the late body keeps its old context");
            step.Dispose();
            load.Count("late");
            load.Rate("late rate", true);
            load.Mark("late mark");
            load.Fail("late");
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = 17, Ok = 16, Failed = 1, TimedOut = 1, LateDiscarded = 5 });
        result.Measurements.Metric("early")!.Count.Should().Be(17, "what a timed-out iteration recorded in time counts");
        result.Measurements.Metric("hung")!.Should().BeEquivalentTo(new { Count = 1, Max = 2_000.0 }, "the step had failed with its iteration");
        result.Measurements.Metric("hung{timeout}")!.Count.Should().Be(1);
        foreach (var late in (string[])["late", "late rate", "late mark"])
            (result.Measurements.Metric(late)?.Count ?? 0).Should().Be(0, late);
    }

    [Fact]
    public void A_body_that_ends_over_the_timeout_has_failed_although_the_watchdog_was_busy()
    {
        Simulation simulation = null!;
        // The host takes no output from 5 s to 10 s, and the thread that writes it is the watchdog's.
        simulation = new Simulation { Profile = OneUser, OnProgress = _ => simulation.Time.Advance(TimeSpan.FromSeconds(simulation.Seconds < 6 ? 5 : 0)) };

        var result = simulation.Run(async load => await simulation.Delay(5_000));

        result.Measurements.Iterations.Ok.Should().Be(0);
        result.Measurements.Iterations.TimedOut.Should().Be(result.Measurements.Iterations.Started);
        result.Measurements.Metric("iteration")!.Max.Should().Be(5_000, "nobody ended it before");
        result.Measurements.Errors.Should().ContainSingle().Which.Type.Should().Be("IterationTimeout");
    }

    [Fact]
    public void Each_iteration_of_the_open_model_has_its_own_timeout()
    {
        var simulation = new Simulation { Profile = OneUser with { Users = null, Rate = 10 } };

        var result = simulation.Run(load => simulation.Taking(load.Iteration % 10 == 0 ? 60_000 : 100)(load));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = 100, Ok = 90, TimedOut = 10, Dropped = 0 });
        result.Measurements.Metric("iteration")!.Max.Should().Be(2_000);
    }

    [Fact]
    public void A_hung_iteration_of_a_run_without_duration_does_not_keep_it_from_ending()
    {
        var simulation = new Simulation { Profile = OneUser with { Users = 2, Duration = null, Iterations = 10 } };

        var result = simulation.Run(load => load.Iteration == 3 ? new ValueTask(new TaskCompletionSource().Task) : simulation.Taking(100)(load));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = 10, Ok = 9, TimedOut = 1 });
    }

    [Fact]
    public void Code_registered_on_the_token_that_throws_is_logged_and_costs_nothing_else()
    {
        var simulation = new Simulation { Profile = OneUser };

        var result = simulation.Run(load =>
        {
            load.Cancellation.Register(() => throw new InvalidOperationException("boom"));
            return new ValueTask(new TaskCompletionSource().Task);
        });

        result.Measurements.Iterations.TimedOut.Should().Be(5);
        simulation.Log.Should().HaveCount(5).And.OnlyContain(line => line.Contains("boom"));
    }
}
