using Polly.Timeout;
using static LoadTest.Runner.Tests.Resilience.PipelineHarness;

namespace LoadTest.Runner.Tests.Resilience;

public sealed class AttemptPipelineTimeoutTests
{
    private readonly VirtualTime _time = new();

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task An_attempt_over_its_bound_is_cancelled_and_counted(int boundMs)
    {
        var harness = Harness(boundMs);
        var run = harness.RunAsync(Hang);
        _time.Advance(TimeSpan.FromMilliseconds(boundMs) - TimeSpan.FromTicks(1));
        run.IsCompleted.Should().BeFalse();
        _time.Advance(TimeSpan.FromTicks(1));
        await run.Invoking(task => task).Should().ThrowAsync<TimeoutRejectedException>();
        harness.Counters.Timeouts.Should().Be(1);
    }

    [Fact]
    public async Task An_attempt_within_its_bound_succeeds_and_leaves_no_timer()
    {
        var harness = Harness(100);
        var run = harness.RunAsync(token => Task.Delay(TimeSpan.FromMilliseconds(99), _time, token));
        _time.Advance(TimeSpan.FromMilliseconds(99));
        await run;
        harness.Counters.Timeouts.Should().Be(0);
        _time.ArmedTimers.Should().Be(0);
    }

    [Fact]
    public async Task An_attempt_that_ignores_its_bound_and_succeeds_late_has_failed()
    {
        var harness = Harness(100);
        var run = harness.RunAsync(_ => Task.Delay(TimeSpan.FromMilliseconds(300), _time, CancellationToken.None));
        _time.Advance(TimeSpan.FromMilliseconds(300));
        await run.Invoking(task => task).Should().ThrowAsync<TimeoutRejectedException>();
        harness.Counters.Timeouts.Should().Be(1);
    }

    [Fact]
    public async Task A_failure_after_the_bound_is_a_timeout_that_keeps_its_cause()
    {
        var harness = Harness(100);
        var run = harness.RunAsync(async token =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), _time, CancellationToken.None);
            throw new IOException("aborted");
        });
        _time.Advance(TimeSpan.FromMilliseconds(300));
        var thrown = await run.Invoking(task => task).Should().ThrowAsync<TimeoutRejectedException>();
        thrown.Which.GetBaseException().Should().BeOfType<IOException>();
    }

    [Fact]
    public async Task Every_attempt_has_a_bound_of_its_own()
    {
        var harness = new PipelineHarness(
            new() { Retry = new(2), AttemptTimeout = TimeSpan.FromMilliseconds(100) }, _time);
        var run = harness.RunAsync(Hang, Hang, token => Task.Delay(TimeSpan.FromMilliseconds(99), _time, token));
        _time.Advance(TimeSpan.FromMilliseconds(299));
        await run;
        harness.Starts.Select(start => start.TotalMilliseconds).Should().Equal(0, 100, 200);
        (harness.Counters.Timeouts, harness.Counters.Retries).Should().Be((2, 2));
    }

    [Fact]
    public async Task The_end_of_the_iteration_is_no_timeout()
    {
        using var iteration = new CancellationTokenSource(TimeSpan.FromMilliseconds(50), _time);
        var harness = Harness(100);
        var run = harness.RunAsync(iteration.Token, Hang);
        _time.Advance(TimeSpan.FromMilliseconds(50));
        await run.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        harness.Counters.Timeouts.Should().Be(0);
    }

    private PipelineHarness Harness(int boundMs) => new(new() { AttemptTimeout = TimeSpan.FromMilliseconds(boundMs) }, _time);
}
