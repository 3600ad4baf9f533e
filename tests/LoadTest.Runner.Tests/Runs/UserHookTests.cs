using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;

namespace LoadTest.Runner.Tests.Runs;

public sealed class UserHookTests
{
    private static readonly LoadProfile HundredUsers = new() { Users = 100, Duration = TimeSpan.FromSeconds(5) };

    [Fact]
    public void Set_up_and_teardown_run_once_per_user_untimed_and_share_its_state()
    {
        var setUp = new List<int>();
        var tornDown = new List<int>();
        Simulation? simulation = null;
        simulation = new Simulation
        {
            Profile = HundredUsers,
            UserSetup = async load =>
            {
                await simulation!.Delay(1_000);
                load.State<Session>().User = load.User;
                load.Count("not counted");
                setUp.Add(load.User);
            },
            UserTeardown = load =>
            {
                tornDown.Add(load.State<Session>().User);
                return ValueTask.CompletedTask;
            },
        };

        var result = simulation.Run(load =>
        {
            load.Check("logged in", load.State<Session>().User == load.User);
            return simulation.Taking(milliseconds: 1_000)(load);
        });

        setUp.Should().BeEquivalentTo(Enumerable.Range(0, 100));
        tornDown.Should().BeEquivalentTo(Enumerable.Range(0, 100));
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 500, Failed = 0, LateDiscarded = 0 });
        result.Measurements.DurationSeconds.Should().Be(5);
        result.Measurements.Metric("not counted")?.Total.Should().Be(0);
        simulation.Seconds.Should().Be(9, "32 users are set up at a time");
    }

    [Fact]
    public void A_set_up_that_fails_ends_the_run_before_any_load()
    {
        var calls = 0;
        var simulation = new Simulation
        {
            Profile = HundredUsers,
            UserSetup = load => load.User is 7 or 8 ? throw new InvalidOperationException("no such account") : ValueTask.CompletedTask,
        };

        var run = () => simulation.Run(_ =>
        {
            calls++;
            return ValueTask.CompletedTask;
        });

        run.Should().Throw<UserSetupException>().WithMessage(
            "Every virtual user must be set up before the load starts; [UserSetup] failed for 2 of 100 users, first for user 7: InvalidOperationException: no such account");
        calls.Should().Be(0);
    }

    [Fact]
    public void A_set_up_that_fails_for_some_users_tears_the_others_down()
    {
        var tornDown = new List<int>();
        var simulation = new Simulation
        {
            Profile = HundredUsers,
            UserSetup = load => load.User is 7 or 8 ? throw new InvalidOperationException("no such account") : ValueTask.CompletedTask,
            UserTeardown = load =>
            {
                tornDown.Add(load.User);
                return load.User == 50 ? throw new InvalidOperationException("stuck") : ValueTask.CompletedTask;
            },
        };

        var run = () => simulation.Run(_ => throw new InvalidOperationException("must not run"));

        run.Should().Throw<UserSetupException>().WithMessage(
            "*[UserSetup] failed for 2 of 100 users, first for user 7: *; [UserTeardown] failed for 1 of 98 users, first for user 50: InvalidOperationException: stuck");
        tornDown.Should().BeEquivalentTo(Enumerable.Range(0, 100).Except([7, 8]));
    }

    [Fact]
    public void A_cancelled_set_up_tears_down_whom_it_has_set_up()
    {
        using var host = new CancellationTokenSource();
        var setUp = new List<int>();
        var tornDown = new List<int>();
        var simulation = new Simulation
        {
            Profile = HundredUsers,
            Cancellation = host.Token,
            UserSetup = load =>
            {
                setUp.Add(load.User);
                if (load.User == 20) host.Cancel();
                return ValueTask.CompletedTask;
            },
            UserTeardown = load =>
            {
                tornDown.Add(load.User);
                return ValueTask.CompletedTask;
            },
        };

        simulation.Run(_ => throw new InvalidOperationException("must not run")).StopReason.Should().Be("the test run was cancelled");

        setUp.Should().HaveCountLessThan(100);
        tornDown.Should().NotBeEmpty().And.BeSubsetOf(setUp);
    }

    [Fact]
    public void A_set_up_that_hangs_has_failed_after_the_iteration_timeout()
    {
        var simulation = new Simulation { UserSetup = _ => new ValueTask(new TaskCompletionSource().Task) };

        var run = () => simulation.Run(simulation.Taking(milliseconds: 100));

        run.Should().Throw<UserSetupException>().WithMessage("*first for user 0: TimeoutException: *");
        simulation.Seconds.Should().Be(60);
    }

    [Fact]
    public void A_teardown_that_fails_is_a_warning()
    {
        var simulation = new Simulation { Profile = HundredUsers, UserTeardown = load => throw new InvalidOperationException($"user {load.User} is stuck") };

        var result = simulation.Run(simulation.Taking(milliseconds: 100));

        result.Verdict!.TestPasses.Should().BeTrue();
        result.Warnings.Should().Equal("[UserTeardown] failed for 100 of 100 users, first for user 0: InvalidOperationException: user 0 is stuck");
    }

    [Fact]
    public void Code_registered_on_the_token_of_a_hook_that_throws_keeps_no_user_from_its_own()
    {
        var simulation = new Simulation
        {
            Profile = HundredUsers,
            UserSetup = load =>
            {
                load.Cancellation.Register(() => throw new InvalidOperationException("boom"));
                return ValueTask.CompletedTask;
            },
        };

        simulation.Run(simulation.Taking(milliseconds: 1_000)).Measurements.Iterations.Ok.Should().Be(500);
    }

    private sealed class Session
    {
        public int User { get; set; } = -1;
    }
}
