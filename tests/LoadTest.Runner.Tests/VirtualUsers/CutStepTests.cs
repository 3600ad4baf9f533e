using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Tests.Kpis;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

/// <summary>Steps, and what else is timed within an iteration, that run when it is ended from outside.</summary>
public sealed class CutStepTests
{
    private static readonly LoadProfile Load = new()
    {
        Rate = 100,
        MaxUsers = 1_000,
        Duration = TimeSpan.FromSeconds(10),
        IterationTimeout = TimeSpan.FromSeconds(2),
        GracefulStop = TimeSpan.FromSeconds(3),
        Seed = 1,
    };

    [Theory]
    [InlineData(500, nameof(Verdict.Fail))]
    [InlineData(2_000, nameof(Verdict.Pass))]
    public void The_time_of_a_step_that_was_timed_out_is_its_age(double limitMs, string verdict)
    {
        var result = Run(Load, Some.P(95, limitMs, "search"));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 900, TimedOut = 100 });
        result.Kpis[0].Should().BeEquivalentTo(new { Samples = 1_000, Violations = limitMs < 2_000 ? 100 : 0 });
        result.Kpis[0].Verdict.ToString().Should().Be(verdict);
    }

    [Theory]
    [InlineData(9, nameof(Verdict.Fail))]
    [InlineData(10, nameof(Verdict.Pass))]
    public void A_step_that_was_timed_out_is_an_error_of_the_step(double percent, string verdict)
    {
        var result = Run(Load, Some.Limit(KpiStatistic.ErrorPercent, KpiComparison.Max, percent, "search"));

        result.Kpis[0].Should().BeEquivalentTo(new { Actual = 10.0, Samples = 1_000, Violations = 100 });
        result.Kpis[0].Verdict.ToString().Should().Be(verdict);
    }

    [Fact]
    public void A_step_that_was_timed_out_is_no_success_for_the_throughput() =>
        Run(Load, Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 90.5, "search")).Kpis[0].Should()
            .BeEquivalentTo(new { Actual = 90.0, Verdict = Verdict.Fail });

    [Fact]
    public void A_step_that_had_failed_before_it_hung_has_failed_once()
    {
        var simulation = new Simulation { Profile = Load with { Rate = null, Users = 1 } };

        var result = simulation.Run(load =>
        {
            load.Step("search").Fail("no answer");
            return Hang();
        });

        result.Measurements.Metric("search{failed}")!.Count.Should().Be(5);
        result.Measurements.Metric("search").Should().BeNull();
    }

    [Theory]
    [InlineData("search")]
    [InlineData("service_time")]
    [InlineData("first_attempt")]
    public void What_was_abandoned_over_the_limit_of_a_time_violates_it(string metric)
    {
        var result = Run(Load with { IterationTimeout = TimeSpan.FromMinutes(1) }, Some.P(95, 500, metric));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 900, Abandoned = 100 });
        result.Kpis[0].Should().BeEquivalentTo(new { Samples = 1_000, Violations = 100, Verdict = Verdict.Fail });
    }

    [Theory]
    [InlineData("search")]
    [InlineData("service_time")]
    [InlineData("first_attempt")]
    public void Beside_what_was_abandoned_under_the_limit_of_a_time_it_cannot_pass(string metric) =>
        Run(Load with { IterationTimeout = TimeSpan.FromMinutes(1) }, Some.P(80, 60_000, metric)).Kpis[0].Verdict.Should().Be(Verdict.Inconclusive);

    [Fact]
    public void A_step_that_was_abandoned_is_an_error_of_the_step() =>
        Run(Load with { IterationTimeout = TimeSpan.FromMinutes(1) }, Some.Limit(KpiStatistic.SuccessPercent, KpiComparison.Min, 95, "search"))
            .Kpis[0].Should().BeEquivalentTo(new { Actual = 90.0, Samples = 1_000, Violations = 100, Verdict = Verdict.Fail });

    // One search in ten never ends.
    private static RunResult Run(LoadProfile profile, KpiDefinition kpi)
    {
        var simulation = new Simulation { Profile = profile, Kpis = [kpi, Some.MaxError(20)], Resilience = new() { Retry = new(1) } };
        return simulation.Run(async load =>
        {
            using var step = load.Step("search");
            if (load.Iteration % 10 == 0) await Hang();
            await simulation.Delay(50);
        });
    }

    private static ValueTask Hang() => new(new TaskCompletionSource().Task);
}
