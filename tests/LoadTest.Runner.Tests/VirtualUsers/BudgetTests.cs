using LoadTest.Runner.Recording;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class BudgetTests
{
    private readonly Simulation _simulation = new() { Profile = new() { Users = 1, Iterations = 10, Seed = 1 } };

    [Fact]
    public void A_breach_is_counted_once_per_iteration_and_limit()
    {
        var result = _simulation.Run(load =>
        {
            var budget = load.Budget("request", tokens: 100, calls: 1, money: 0.3);
            budget.Spend(tokens: 60, calls: 1).Should().BeTrue();
            budget.Spend(tokens: 60, calls: 1).Should().BeFalse();
            budget.Spend(tokens: 60, calls: 1).Should().BeFalse();
            return default;
        });

        Total(result, "budget_breach{request.tokens}").Should().Be(10);
        Total(result, "budget_breach{request.calls}").Should().Be(10);
        Total(result, "budget_breach{request.money}").Should().BeNull();
        result.Measurements.Iterations.Ok.Should().Be(10);
    }

    [Fact]
    public void The_rate_has_one_observation_per_iteration()
    {
        var result = _simulation.Run(load =>
        {
            load.Budget("request", tokens: 4).Spend(tokens: load.Iteration);
            return default;
        });

        result.Measurements.Metric("budget_breach{request}").Should().BeEquivalentTo(new { Count = 10, Percent = 50 });
    }

    [Fact]
    public void A_budget_that_stops_fails_the_iteration()
    {
        var result = _simulation.Run(load =>
        {
            load.Budget("request", calls: 0, stop: true).Spend(calls: 1);
            throw new InvalidOperationException("went on");
        });

        result.Measurements.Errors.Should().Equal(new ErrorCount("Budget", "the budget 'request' is exceeded: more than 0 calls", 10));
    }

    [Fact]
    public void An_iteration_that_swallows_the_stop_has_failed_all_the_same() =>
        _simulation.Run(load =>
        {
            var budget = load.Budget("request", calls: 0, stop: true);
            FluentActions.Invoking(() => budget.Spend(calls: 1)).Should().Throw<BudgetExceededException>().Which.Budget.Should().Be("request");
            return default;
        }).Measurements.Errors.Should().ContainSingle().Which.Type.Should().Be("Budget");

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void The_time_of_a_budget_runs_on_the_clock_of_the_iteration(double milliseconds, bool isBreached)
    {
        var result = _simulation.Run(async load =>
        {
            await _simulation.Delay(500);
            load.Budget("request", time: "100ms");
            await load.Think("1s");
            await _simulation.Delay(milliseconds);
        });

        result.Measurements.Metric("budget_breach{request}")!.Percent.Should().Be(isBreached ? 100 : 0);
        Total(result, "budget_breach{request.time}").Should().Be(isBreached ? 10 : null);
    }

    [Fact]
    public void What_is_left_of_the_time_shrinks_to_nothing()
    {
        var left = new List<TimeSpan?>();
        _simulation.Run(async load =>
        {
            var budget = load.Budget("request", time: "100ms");
            left.Add(budget.RemainingTime);
            await _simulation.Delay(60);
            left.Add(budget.RemainingTime);
            await _simulation.Delay(60);
            left.Add(budget.RemainingTime);
        });

        left.Take(3).Select(time => time!.Value.TotalMilliseconds).Should().Equal(100, 40, 0);
    }

    [Fact]
    public void A_stop_by_time_that_nothing_was_spent_after_fails_the_iteration_at_its_end() =>
        _simulation.Run(async load =>
        {
            load.Budget("request", time: "100ms", stop: true);
            await _simulation.Delay(101);
        }).Measurements.Errors.Should().Equal(new ErrorCount("Budget", "the budget 'request' is exceeded: longer than 0.1 s", 10));

    [Fact]
    public void A_retry_goes_on_with_the_budget()
    {
        var simulation = new Simulation { Profile = _simulation.Profile, Resilience = new() { Retry = new RetryDefinition(2) } };
        var result = simulation.Run(load =>
        {
            load.Budget("request", tokens: 100).Spend(tokens: 40);
            throw new InvalidOperationException("again");
        });

        Total(result, "budget_breach{request.tokens}").Should().Be(10);
        result.Measurements.Metric("budget_breach{request}").Should().BeEquivalentTo(new { Count = 10, Percent = 100 });
    }

    [Fact]
    public void The_next_iteration_has_a_budget_of_its_own() =>
        Total(
            _simulation.Run(load =>
            {
                load.Budget("request", tokens: 100).Spend(tokens: 100);
                return default;
            }),
            "budget_breach{request.tokens}").Should().BeNull();

    [Fact]
    public void A_timed_out_iteration_settles_its_budget()
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, Iterations = 3, Seed = 1, IterationTimeout = TimeSpan.FromSeconds(1) },
        };
        var result = simulation.Run(load =>
        {
            load.Budget("request", time: "100ms");
            return new ValueTask(Task.Delay(Timeout.Infinite, load.Cancellation));
        });

        result.Measurements.Metric("budget_breach{request}").Should().BeEquivalentTo(new { Count = 3, Percent = 100 });
    }

    private static double? Total(RunResult result, string metric) => result.Measurements.Metric(metric)?.Total;
}
