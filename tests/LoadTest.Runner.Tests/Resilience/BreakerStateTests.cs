using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Resilience;

public sealed class BreakerStateTests
{
    private static readonly TimeSpan BreakFor = TimeSpan.FromSeconds(5);
    private readonly VirtualTime _time = new();
    private int _opened;

    [Fact]
    public void It_opens_at_the_last_of_the_consecutive_failures()
    {
        var state = Breaker(failures: 3);
        Fail(state, times: 2);
        IsOpen(state).Should().BeFalse();
        Fail(state);
        IsOpen(state).Should().BeTrue();
        _opened.Should().Be(1);
    }

    [Fact]
    public void A_success_in_between_starts_the_count_over()
    {
        var state = Breaker(failures: 3);
        Fail(state, times: 2);
        Pass(state);
        Fail(state, times: 2);
        IsOpen(state).Should().BeFalse();
    }

    [Fact]
    public void A_cancelled_attempt_neither_counts_as_failure_nor_starts_the_count_over()
    {
        var state = Breaker(failures: 2);
        Fail(state);
        End(state, BreakerOutcome.Cancelled);
        IsOpen(state).Should().BeFalse();
        Fail(state);
        IsOpen(state).Should().BeTrue();
    }

    [Fact]
    public void It_rejects_until_the_break_is_over_and_then_lets_a_probe_through()
    {
        var state = Breaker(failures: 1);
        Fail(state);
        _time.Advance(BreakFor - TimeSpan.FromTicks(1));
        state.TryEnter().Should().Be(BreakerState.Rejected);
        _time.Advance(TimeSpan.FromTicks(1));
        BreakerState.IsProbe(state.TryEnter()).Should().BeTrue();
    }

    [Fact]
    public void No_more_probes_run_at_a_time_than_allowed()
    {
        var state = HalfOpen(probes: 2);
        var first = state.TryEnter();
        state.TryEnter().Should().Be(first);
        state.TryEnter().Should().Be(BreakerState.Rejected);
        state.Leave(first, BreakerOutcome.Cancelled);
        state.TryEnter().Should().Be(first, "a cancelled probe gives its place back");
    }

    [Fact]
    public void It_closes_after_two_successful_probes_and_is_half_open_until_then()
    {
        var state = HalfOpen();
        BreakerState.IsProbe(Pass(state)).Should().BeTrue();
        BreakerState.IsProbe(Pass(state)).Should().BeTrue();
        BreakerState.IsProbe(Pass(state)).Should().BeFalse();
        _opened.Should().Be(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void How_many_successes_close_it_does_not_depend_on_how_many_probes_run_at_a_time(int successes)
    {
        var state = HalfOpen(probes: 2, successes: successes);
        for (var i = 0; i < successes; i++) BreakerState.IsProbe(Pass(state)).Should().BeTrue();
        BreakerState.IsProbe(Pass(state)).Should().BeFalse();
    }

    [Fact]
    public void A_cancelled_probe_is_neither_a_success_nor_a_failure()
    {
        var state = HalfOpen();
        Pass(state);
        End(state, BreakerOutcome.Cancelled);
        BreakerState.IsProbe(Pass(state)).Should().BeTrue("one success has still been missing");
        BreakerState.IsProbe(Pass(state)).Should().BeFalse();
        _opened.Should().Be(1);
    }

    [Fact]
    public void A_probe_that_ends_after_another_has_failed_changes_nothing()
    {
        var state = HalfOpen(probes: 2);
        var (first, second) = (state.TryEnter(), state.TryEnter());
        state.Leave(first, BreakerOutcome.Failure);
        _time.Advance(BreakFor);
        Pass(state);
        state.Leave(second, BreakerOutcome.Success);
        BreakerState.IsProbe(Pass(state)).Should().BeTrue("the late success belongs to the half-open phase before");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1_000)]
    public void It_stays_open_for_exactly_the_recovery_time(int milliseconds)
    {
        var breakFor = TimeSpan.FromMilliseconds(milliseconds);
        var state = new BreakerState(new CircuitBreakerDefinition(5) { BreakFor = breakFor }, _time, () => _opened++);
        Fail(state, times: 5);
        _time.Advance(breakFor - TimeSpan.FromTicks(1));
        IsOpen(state).Should().BeTrue();
        _time.Advance(TimeSpan.FromTicks(1));
        BreakerState.IsProbe(Pass(state)).Should().BeTrue();
    }

    [Fact]
    public void A_failed_probe_opens_it_again_for_a_whole_break()
    {
        var state = HalfOpen(probes: 2);
        Pass(state);
        Fail(state);
        _opened.Should().Be(2);
        _time.Advance(BreakFor - TimeSpan.FromTicks(1));
        IsOpen(state).Should().BeTrue();
        _time.Advance(TimeSpan.FromTicks(1));
        BreakerState.IsProbe(Pass(state)).Should().BeTrue();
        BreakerState.IsProbe(Pass(state)).Should().BeTrue("successes before the failure no longer count");
    }

    [Fact]
    public void After_it_closed_the_failures_are_counted_from_zero()
    {
        var state = HalfOpen(probes: 1, failures: 2, successes: 1);
        Pass(state);
        Fail(state);
        IsOpen(state).Should().BeFalse();
        Fail(state);
        IsOpen(state).Should().BeTrue();
    }

    [Theory]
    [InlineData(BreakerOutcome.Success)]
    [InlineData(BreakerOutcome.Failure)]
    public void The_result_of_an_attempt_from_before_the_break_is_ignored(object outcome)
    {
        var state = Breaker(failures: 1, successes: 1);
        var slow = state.TryEnter();
        Fail(state);
        _time.Advance(BreakFor);
        var probe = state.TryEnter();
        state.Leave(slow, (BreakerOutcome)outcome);
        state.TryEnter().Should().Be(BreakerState.Rejected, "the probe still holds the only place");
        state.Leave(probe, BreakerOutcome.Success);
        BreakerState.IsProbe(state.TryEnter()).Should().BeFalse();
        _opened.Should().Be(1);
    }

    [Fact]
    public void Attempts_that_fail_together_open_it_once()
    {
        var state = Breaker(failures: 2);
        var phases = Enumerable.Range(0, 10).Select(_ => state.TryEnter()).ToList();
        phases.ForEach(phase => state.Leave(phase, BreakerOutcome.Failure));
        _opened.Should().Be(1);
    }

    private BreakerState Breaker(int failures, int probes = 1, int successes = 2) =>
        new(new CircuitBreakerDefinition(failures) { BreakFor = BreakFor, Probes = probes, Successes = successes }, _time, () => _opened++);

    private BreakerState HalfOpen(int probes = 1, int failures = 1, int successes = 2)
    {
        var state = Breaker(failures, probes, successes);
        Fail(state, failures);
        _time.Advance(BreakFor);
        return state;
    }

    private static bool IsOpen(BreakerState state) => state.TryEnter() == BreakerState.Rejected;

    private static long Pass(BreakerState state) => End(state, BreakerOutcome.Success);

    private static void Fail(BreakerState state, int times = 1)
    {
        for (var i = 0; i < times; i++) End(state, BreakerOutcome.Failure);
    }

    private static long End(BreakerState state, BreakerOutcome outcome)
    {
        var phase = state.TryEnter();
        phase.Should().NotBe(BreakerState.Rejected);
        state.Leave(phase, outcome);
        return phase;
    }
}
