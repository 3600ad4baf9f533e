using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Runs;

public sealed class CancellationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_cancelled_run_reports_what_it_measured_and_does_not_pass(bool isOpen)
    {
        using var host = new CancellationTokenSource();
        var simulation = new Simulation
        {
            Profile = new() { Users = isOpen ? null : 2, Rate = isOpen ? 20 : null, Duration = TimeSpan.FromSeconds(60) },
            Cancellation = host.Token,
        };
        using var cancelling = simulation.Time.CreateTimer(_ => host.Cancel(), null, TimeSpan.FromSeconds(20.53), Timeout.InfiniteTimeSpan);

        var result = simulation.Run(simulation.Taking(milliseconds: 100));

        result.StopReason.Should().Be("the test run was cancelled");
        result.Measurements.DurationSeconds.Should().Be(20.53);
        result.Measurements.Iterations.Ok.Should().BeInRange(408, 412);
        result.Measurements.Iterations.Abandoned.Should().Be(2, "whoever cancels wants the end now");
    }

    [Fact]
    public void A_cancelled_run_that_keeps_every_limit_so_far_has_not_passed()
    {
        using var host = new CancellationTokenSource();
        var simulation = new Simulation
        {
            Profile = new() { Users = 2, ThinkTime = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)), Duration = TimeSpan.FromSeconds(60) },
            Cancellation = host.Token,
        };
        using var cancelling = simulation.Time.CreateTimer(_ => host.Cancel(), null, TimeSpan.FromSeconds(20.53), Timeout.InfiniteTimeSpan);

        var result = simulation.Run(simulation.Taking(milliseconds: 1));

        result.Kpis.Should().OnlyContain(kpi => kpi.Verdict == Verdict.Pass);
        result.Verdict.Should().BeEquivalentTo(new { Verdict = Verdict.Inconclusive, TestPasses = false });
        result.Verdict!.Reasons.Should().Equal("The run ended before its plan: the test run was cancelled.");
    }

    [Fact]
    public void What_the_duration_has_dropped_stays_dropped_if_the_graceful_stop_is_cancelled()
    {
        using var host = new CancellationTokenSource();
        var simulation = new Simulation
        {
            Profile = new() { Users = 2, Iterations = 100, Duration = TimeSpan.FromSeconds(10) },
            Cancellation = host.Token,
        };
        using var cancelling = simulation.Time.CreateTimer(_ => host.Cancel(), null, TimeSpan.FromSeconds(11), Timeout.InfiniteTimeSpan);

        var result = simulation.Run(simulation.Taking(milliseconds: 4_000));

        result.StopReason.Should().Be("the test run was cancelled");
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = 6, Ok = 4, Abandoned = 2, Dropped = 94 });
    }

    [Fact]
    public void A_hung_iteration_does_not_hold_up_a_cancelled_run()
    {
        using var host = new CancellationTokenSource();
        var simulation = new Simulation { Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(60) }, Cancellation = host.Token };
        using var cancelling = simulation.Time.CreateTimer(_ => host.Cancel(), null, TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan);

        var token = CancellationToken.None;

        var result = simulation.Run(load =>
        {
            token = load.Cancellation;
            return new ValueTask(new TaskCompletionSource().Task);
        });

        token.IsCancellationRequested.Should().BeTrue("the body is told");
        simulation.Seconds.Should().BeInRange(20, 20.2);
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = 1, Abandoned = 1 });
        result.Measurements.Errors.Single().Message.Should().Be("still running when the run ended early: the test run was cancelled");
    }

    [Fact]
    public void A_run_that_is_cancelled_in_its_warm_up_has_measured_nothing_and_no_time()
    {
        using var host = new CancellationTokenSource();
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(60), WarmUp = TimeSpan.FromSeconds(10) },
            Cancellation = host.Token,
        };
        using var cancelling = simulation.Time.CreateTimer(_ => host.Cancel(), null, TimeSpan.FromSeconds(4), Timeout.InfiniteTimeSpan);

        var result = simulation.Run(simulation.Taking(milliseconds: 100));

        result.Measurements.DurationSeconds.Should().Be(0);
        result.Measurements.Iterations.Scheduled.Should().Be(0);
        result.Verdict!.TestPasses.Should().BeFalse();
    }

    [Fact]
    public void A_run_that_is_cancelled_before_it_starts_still_ends_with_a_result()
    {
        var simulation = new Simulation { Cancellation = new CancellationToken(canceled: true), UserSetup = _ => ValueTask.CompletedTask };
        var calls = 0;

        var result = simulation.Run(_ =>
        {
            calls++;
            return ValueTask.CompletedTask;
        });

        calls.Should().Be(0);
        result.StopReason.Should().Be("the test run was cancelled");
    }

    [Fact]
    public void A_run_that_is_cancelled_in_its_set_up_starts_no_load_and_still_ends_with_a_result()
    {
        using var host = new CancellationTokenSource();
        var simulation = new Simulation { Cancellation = host.Token, UserSetup = _ => new ValueTask(new TaskCompletionSource().Task) };
        using var cancelling = simulation.Time.CreateTimer(_ => host.Cancel(), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);

        var result = simulation.Run(simulation.Taking(milliseconds: 100));

        result.StopReason.Should().Be("the test run was cancelled");
        result.Measurements.Iterations.Started.Should().Be(0);
    }

    [Fact]
    public void A_teardown_that_hangs_does_not_keep_a_cancelled_run_from_its_result()
    {
        using var host = new CancellationTokenSource();
        var simulation = new Simulation
        {
            Profile = new() { Users = 100, Duration = TimeSpan.FromSeconds(60) },
            Cancellation = host.Token,
            UserTeardown = _ => new ValueTask(new TaskCompletionSource().Task),
        };
        using var cancelling = simulation.Time.CreateTimer(_ => host.Cancel(), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);

        var result = simulation.Run(simulation.Taking(milliseconds: 1_000));

        simulation.Seconds.Should().BeLessThan(10);
        result.Warnings.Should().ContainSingle().Which.Should().StartWith("[UserTeardown] failed for 100 of 100 users");
    }
}
