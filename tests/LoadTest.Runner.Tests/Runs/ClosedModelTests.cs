using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Tests.Runs;

public sealed class ClosedModelTests
{
    [Fact]
    public void Each_user_asks_again_when_it_has_its_answer()
    {
        var simulation = new Simulation { Profile = new() { Users = 2, Duration = TimeSpan.FromSeconds(10) } };

        var result = simulation.Run(simulation.Taking(milliseconds: 100));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Scheduled = 200, Started = 200, Ok = 200, Failed = 0, Dropped = 0, Abandoned = 0 });
        var latency = result.Measurements.Metric("iteration")!;
        latency.Min.Should().Be(100);
        latency.Max.Should().Be(100);
        result.Measurements.DurationSeconds.Should().Be(10);
    }

    [Fact]
    public void User_i_of_a_ramp_starts_at_i_over_n_of_it()
    {
        var simulation = new Simulation { Profile = new() { Users = 4, RampUp = TimeSpan.FromSeconds(8), Duration = TimeSpan.FromSeconds(10) } };
        var firstStarts = new Dictionary<int, double>();

        simulation.Run(load =>
        {
            firstStarts.TryAdd(load.User, simulation.Time.Elapsed.TotalSeconds);
            return simulation.Taking(milliseconds: 100)(load);
        });

        firstStarts.Should().Equal(new Dictionary<int, double> { [0] = 0, [1] = 2, [2] = 4, [3] = 6 });
    }

    [Fact]
    public void A_ramp_down_ends_the_last_user_first()
    {
        var simulation = new Simulation { Profile = new() { Users = 2, RampDown = TimeSpan.FromSeconds(4), Duration = TimeSpan.FromSeconds(10) } };
        var lastStarts = new Dictionary<int, double>();

        simulation.Run(load =>
        {
            lastStarts[load.User] = simulation.Time.Elapsed.TotalSeconds;
            return simulation.Taking(milliseconds: 1_000)(load);
        });

        lastStarts.Should().Equal(new Dictionary<int, double> { [0] = 9, [1] = 7 });
    }

    [Fact]
    public void Iterations_are_shared_by_the_users()
    {
        var simulation = new Simulation { Profile = new() { Users = 3, Iterations = 100 } };
        var indices = new List<long>();

        var result = simulation.Run(load =>
        {
            indices.Add(load.Iteration);
            return simulation.Taking(milliseconds: 10 * (load.User + 1))(load);
        });

        result.Measurements.Iterations.Ok.Should().Be(100);
        indices.Should().BeEquivalentTo(Enumerable.Range(0, 100));
    }

    [Fact]
    public void Iterations_that_the_duration_cuts_off_are_dropped()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Iterations = 100, Duration = TimeSpan.FromSeconds(5) } };

        var result = simulation.Run(simulation.Taking(milliseconds: 100));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Scheduled = 100, Started = 50, Ok = 50, Dropped = 50 });
    }

    [Fact]
    public void Think_time_lies_between_iterations_and_outside_the_latency()
    {
        var think = new ThinkTime(TimeSpan.FromMilliseconds(900), TimeSpan.FromMilliseconds(900));
        var simulation = new Simulation { Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(10), ThinkTime = think } };

        var result = simulation.Run(simulation.Taking(milliseconds: 100));

        result.Measurements.Iterations.Ok.Should().Be(10);
        result.Measurements.Metric("iteration")!.Max.Should().Be(100);
    }

    [Fact]
    public void The_warm_up_is_never_counted_and_consumes_no_iterations()
    {
        var simulation = new Simulation { Profile = new() { Users = 2, Iterations = 10, WarmUp = TimeSpan.FromSeconds(5), Duration = TimeSpan.FromSeconds(5) } };
        var calls = 0;

        var result = simulation.Run(load =>
        {
            calls++;
            load.Count("calls");
            load.Rate("hit", true);
            return simulation.Taking(milliseconds: 100)(load);
        });

        calls.Should().Be(110);
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Scheduled = 10, Started = 10, Ok = 10 });
        result.Measurements.Metric("calls")!.Total.Should().Be(10);
        result.Measurements.Metric("hit")!.Count.Should().Be(10);
    }

    [Fact]
    public void Stages_ramp_from_level_to_level_and_jump_in_no_time()
    {
        LoadStage[] stages = [new(TimeSpan.Zero, 3, IsRate: false), new(TimeSpan.FromSeconds(2), 3, false), new(TimeSpan.Zero, 1, false), new(TimeSpan.FromSeconds(2), 1, false)];
        var simulation = new Simulation { Profile = new() { Stages = stages } };
        var users = new Dictionary<int, int>();

        simulation.Run(load =>
        {
            users[load.User] = users.GetValueOrDefault(load.User) + 1;
            return simulation.Taking(milliseconds: 100)(load);
        });

        users.Should().Equal(new Dictionary<int, int> { [0] = 40, [1] = 20, [2] = 20 });
    }

    [Fact]
    public void What_an_awaited_body_leaves_in_its_execution_context_does_not_meet_the_next_iteration()
    {
        var simulation = new Simulation();
        var local = new AsyncLocal<string?>();
        var met = new HashSet<(string?, SynchronizationContext?)>();

        var result = simulation.Run(async _ =>
        {
            met.Add((local.Value, SynchronizationContext.Current));
            await simulation.Delay(100);
            local.Value = "left behind";
            SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
        });

        result.Measurements.Iterations.Ok.Should().Be(100);
        met.Should().Equal([(null, null)]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_body_that_is_not_async_leaves_on_its_thread_does_not_meet_the_next_iteration(bool fails)
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Iterations = 10 } };
        var local = new AsyncLocal<string?>();
        var met = new List<(string?, bool, SynchronizationContext?)>();

        simulation.Run(_ =>
        {
            met.Add((local.Value, ExecutionContext.IsFlowSuppressed(), SynchronizationContext.Current));
            local.Value = "left behind";
            if (met.Count % 2 == 0) ExecutionContext.SuppressFlow();
            SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
            return fails ? throw new InvalidOperationException() : default;
        });

        met.Should().HaveCount(10).And.OnlyContain(found => found.Equals(ValueTuple.Create((string?)null, false, (SynchronizationContext?)null)));
    }

    [Fact]
    public void Users_whose_bodies_complete_at_once_take_turns_and_to_wait_for_a_turn_is_lag()
    {
        var simulation = new Simulation { Profile = new() { Users = 2, Duration = TimeSpan.FromMilliseconds(30) } };
        var users = new List<int>();

        var result = simulation.Run(load =>
        {
            users.Add(load.User);
            simulation.Time.Advance(TimeSpan.FromMilliseconds(3));
            return default;
        });

        users.Should().Equal(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        var lag = result.Measurements.Metric(GeneratorMetrics.ScheduleLagName)!;
        (lag.Count, lag.Mean, lag.Max).Should().Be((10, 2.7, 3), "all but the very first wait for the body of the other");
    }

    [Fact]
    public void Bodies_whose_tasks_call_back_at_once_do_not_pile_up_on_the_stack()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Iterations = 50_000 } };
        var source = new InlineSource();

        var result = simulation.Run(_ => new ValueTask(source, token: 0));

        result.Measurements.Iterations.Ok.Should().Be(50_000);
    }
}
