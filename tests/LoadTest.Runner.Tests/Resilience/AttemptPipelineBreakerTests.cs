using Polly.CircuitBreaker;
using Polly.Timeout;
using static LoadTest.Runner.Tests.Resilience.PipelineHarness;

namespace LoadTest.Runner.Tests.Resilience;

public sealed class AttemptPipelineBreakerTests
{
    private static readonly TimeSpan BreakFor = TimeSpan.FromSeconds(5);
    private readonly VirtualTime _time = new();

    [Fact]
    public async Task An_open_breaker_rejects_without_calling_the_body()
    {
        var harness = await OpenedAsync();
        await Rejected(harness);
        (harness.Counters.Attempts, harness.Counters.Rejected, harness.Counters.BreakerOpened).Should().Be((2, 1, 1));
    }

    [Fact]
    public async Task After_the_break_a_successful_probe_closes_it()
    {
        var harness = await OpenedAsync();
        _time.Advance(BreakFor);
        await harness.RunAsync(Pass);
        await harness.Awaiting(it => it.RunAsync(Fail)).Should().ThrowAsync<IOException>("one failure does not open a closed breaker of two");
        await harness.RunAsync(Pass);
        harness.Counters.BreakerOpened.Should().Be(1);
    }

    [Fact]
    public async Task While_a_probe_runs_others_are_rejected()
    {
        var harness = await OpenedAsync();
        _time.Advance(BreakFor);
        var probe = harness.RunAsync(token => Task.Delay(TimeSpan.FromSeconds(1), _time, token));
        await Rejected(harness);
        _time.Advance(TimeSpan.FromSeconds(1));
        await probe;
        await harness.RunAsync(Pass);
    }

    [Fact]
    public async Task A_hung_probe_gives_its_place_back_when_its_iteration_is_over()
    {
        var harness = await OpenedAsync();
        _time.Advance(BreakFor);
        using var iteration = new CancellationTokenSource();
        var never = new TaskCompletionSource();
        var hung = harness.RunAsync(iteration.Token, _ => never.Task);
        await Rejected(harness);
        await iteration.CancelAsync();
        await harness.RunAsync(Pass);
        hung.IsCompleted.Should().BeFalse();
        never.SetException(new IOException("late"));
        await hung.Invoking(task => task).Should().ThrowAsync<IOException>();
        await harness.RunAsync(Pass);
    }

    [Fact]
    public async Task A_retry_never_loops_with_an_open_breaker()
    {
        var harness = new PipelineHarness(
            new() { Retry = new(10), CircuitBreaker = new(3) { BreakFor = BreakFor } }, _time);
        await Rejected(harness);
        (harness.Counters.Attempts, harness.Counters.Retries, harness.Counters.Rejected).Should().Be((3, 3, 1));
    }

    [Fact]
    public async Task A_timeout_counts_as_a_failure_of_the_service()
    {
        var harness = new PipelineHarness(
            new() { CircuitBreaker = new(1) { BreakFor = BreakFor }, AttemptTimeout = TimeSpan.FromSeconds(1) }, _time);
        var run = harness.RunAsync(Hang);
        _time.Advance(TimeSpan.FromSeconds(1));
        await run.Invoking(task => task).Should().ThrowAsync<TimeoutRejectedException>();
        await Rejected(harness);
    }

    [Fact]
    public async Task The_end_of_an_iteration_tells_nothing_about_the_service()
    {
        var harness = new PipelineHarness(new() { CircuitBreaker = new(1) { BreakFor = BreakFor } }, _time);
        using var iteration = new CancellationTokenSource(TimeSpan.FromSeconds(1), _time);
        var run = harness.RunAsync(iteration.Token, Hang);
        _time.Advance(TimeSpan.FromSeconds(1));
        await run.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        await harness.RunAsync(Pass);
        harness.Counters.BreakerOpened.Should().Be(0);
    }

    private static async Task Rejected(PipelineHarness harness) =>
        await harness.Awaiting(it => it.RunAsync(Fail)).Should().ThrowAsync<BrokenCircuitException>();

    private async Task<PipelineHarness> OpenedAsync()
    {
        var harness = new PipelineHarness(new() { CircuitBreaker = new(2) { BreakFor = BreakFor, Successes = 1 } }, _time);
        for (var i = 0; i < 2; i++) await harness.Awaiting(it => it.RunAsync(Fail)).Should().ThrowAsync<IOException>();
        return harness;
    }
}
