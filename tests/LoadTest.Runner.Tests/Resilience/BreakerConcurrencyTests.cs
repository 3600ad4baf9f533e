using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Resilience;

public sealed class BreakerConcurrencyTests
{
    private const int Probes = 3;
    private readonly VirtualTime _time = new();

    [Fact]
    public void Threads_that_race_for_the_probes_never_hold_more_places_than_there_are()
    {
        for (var round = 0; round < 200; round++)
        {
            var opened = 0;
            var state = new BreakerState(Breaker(1), _time, () => opened++);
            state.Leave(state.TryEnter(), BreakerOutcome.Failure);
            _time.Advance(TimeSpan.FromSeconds(1));

            var entered = Race(() => state.TryEnter());

            entered.Count(phase => phase != BreakerState.Rejected).Should().Be(Probes);
            Race(entered.Where(phase => phase != BreakerState.Rejected), phase => state.Leave(phase, BreakerOutcome.Success));
            BreakerState.IsProbe(state.TryEnter()).Should().BeFalse("all probes succeeded");
            opened.Should().Be(1);
        }
    }

    [Fact]
    public void Threads_that_fail_together_open_it_exactly_once_per_break()
    {
        var opened = 0;
        var state = new BreakerState(Breaker(5), _time, () => opened++);
        for (var round = 1; round <= 200; round++)
        {
            Race(Race(() => state.TryEnter()), phase => state.Leave(phase, BreakerOutcome.Failure));
            opened.Should().Be(round);
            state.TryEnter().Should().Be(BreakerState.Rejected);
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private static long[] Race(Func<long> enter)
    {
        var entered = new long[8];
        Parallel.For(0, entered.Length, i => entered[i] = enter());
        return entered;
    }

    private static void Race(IEnumerable<long> phases, Action<long> leave) =>
        Parallel.ForEach(phases.Where(phase => phase != BreakerState.Rejected).ToList(), leave);

    private static CircuitBreakerDefinition Breaker(int failures) =>
        new(failures) { BreakFor = TimeSpan.FromSeconds(1), Probes = Probes, Successes = Probes };
}
