using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Tests.Kpis;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>A service that is too slow for the load, under a generator that never lags.</summary>
public sealed class SaturationTests
{
    private static readonly KpiDefinition Throughput = Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 90);

    // Ten users and a second each: ten of a hundred arrivals a second find one.
    private static readonly LoadProfile TooFewUsers = new() { Rate = 100, MaxUsers = 10, Duration = TimeSpan.FromSeconds(20), Seed = 1 };

    // Half of the iterations find time.
    private static readonly LoadProfile TooLittleTime = new() { Users = 1, Iterations = 100, Duration = TimeSpan.FromSeconds(5), Seed = 1 };

    [Fact]
    public void A_slow_service_that_leaves_no_user_for_the_arrivals_misses_the_throughput()
    {
        var simulation = new Simulation
        {
            Profile = TooFewUsers,
            Kpis = [Throughput, Some.Limit(KpiStatistic.DroppedPercent, KpiComparison.Max, 100)],
            Judging = new() { OnInconclusive = OnInconclusive.Pass },
        };

        var result = simulation.Run(simulation.Taking(milliseconds: 1_000));

        result.Generator.Should().BeEquivalentTo(new { PlannedStartsShare = 0.1, Lags = false, Saturated = true });
        result.Kpis[0].Should().BeEquivalentTo(new { Actual = 10.0, Verdict = Verdict.Fail });
        result.Verdict!.TestPasses.Should().BeFalse();
    }

    [Fact]
    public void It_ends_the_run_that_asks_for_it()
    {
        var aborting = Throughput with { Judging = new() { AbortOnFail = true, DelayAbort = TimeSpan.FromSeconds(2) } };
        var simulation = new Simulation { Profile = TooFewUsers with { Duration = TimeSpan.FromMinutes(2) }, Kpis = [aborting] };

        simulation.Run(simulation.Taking(milliseconds: 1_000)).StopReason.Should().Contain("throughput of iteration");
    }

    [Fact]
    public void What_the_duration_of_a_closed_model_cuts_off_is_dropped_and_no_fault_of_the_generator()
    {
        var simulation = new Simulation { Profile = TooLittleTime, Kpis = [Some.P(95, 200), Throughput with { Limit = 20 }] };

        var result = simulation.Run(simulation.Taking(milliseconds: 100));

        result.Generator.Should().BeEquivalentTo(new { PlannedStartsShare = 1.0, Saturated = false });
        result.Kpis.Select(kpi => (kpi.Definition.Statistic, kpi.Verdict)).Should().Equal(
            (KpiStatistic.Percentile, Verdict.Pass), (KpiStatistic.PerSecond, Verdict.Fail),
            (KpiStatistic.ErrorPercent, Verdict.Pass), (KpiStatistic.DroppedPercent, Verdict.Fail));
    }

    [Fact]
    public void A_late_start_excuses_no_time_of_the_service_itself()
    {
        var simulation = new Simulation
        {
            Profile = new() { Rate = 10, Duration = TimeSpan.FromSeconds(20) },
            Kpis = [Some.P(95, 500, "service_time")],
        };

        // 20 of 200 start up to 2 s late, and only they take long.
        var result = simulation.Run(load =>
        {
            if (load.Iteration == 100) simulation.Time.Jump(TimeSpan.FromSeconds(2));
            return simulation.Taking(load.Iteration is > 100 and <= 120 ? 600 : 10)(load);
        });

        result.Kpis[0].Violations.Should().BeGreaterThanOrEqualTo(20);
        result.Kpis[0].Verdict.Should().Be(Verdict.Fail);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(3_500, false)]
    public void The_smallest_limit_says_how_much_lag_the_limits_bear(double smallestMs, bool lags)
    {
        var simulation = new Simulation
        {
            Profile = new() { Rate = 100, Duration = TimeSpan.FromSeconds(10) },
            Kpis = [Some.P(99, 5_000), Some.P(50, smallestMs), Some.Limit(KpiStatistic.Maximum, KpiComparison.Max, 10_000)],
        };

        // 3 % start up to 0.3 s late.
        var result = simulation.Run(load =>
        {
            if (load.Iteration == 100) simulation.Time.Jump(TimeSpan.FromMilliseconds(300));
            return ValueTask.CompletedTask;
        });

        result.Generator.Lags.Should().Be(lags);
    }

    [Theory]
    [InlineData(100, nameof(Verdict.Inconclusive))]
    [InlineData(130, nameof(Verdict.Fail))]
    public void Throughput_that_is_lost_while_the_process_stands_still_is_not_held_against_the_service(double serviceMs, string verdict)
    {
        var simulation = new Simulation { Profile = new() { Users = 2, Duration = TimeSpan.FromSeconds(20), Seed = 1 }, Kpis = [Throughput with { Limit = 19 }] };
        using var suspending = simulation.Time.CreateTimer(
            _ => simulation.Time.Jump(TimeSpan.FromSeconds(3)), null, TimeSpan.FromSeconds(5.05), Timeout.InfiniteTimeSpan);

        var result = simulation.Run(simulation.Taking(serviceMs));

        result.Kpis[0].Actual.Should().BeLessThan(19);
        result.Kpis[0].Verdict.ToString().Should().Be(verdict, "{0}", result.Kpis[0].Reason);
    }

    [Theory]
    [InlineData(1.05)]
    [InlineData(25.05)]
    public void What_is_lost_before_or_after_the_counted_time_excuses_no_throughput(double atSeconds)
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = 2, WarmUp = TimeSpan.FromSeconds(5), Duration = TimeSpan.FromSeconds(20), Seed = 1 },
            Kpis = [Throughput with { Limit = 19 }],
        };
        using var suspending = simulation.Time.CreateTimer(
            _ => simulation.Time.Jump(TimeSpan.FromSeconds(3)), null, TimeSpan.FromSeconds(atSeconds), Timeout.InfiniteTimeSpan);

        var result = simulation.Run(simulation.Taking(milliseconds: 110));

        result.GeneratorReading.LargestGapSeconds.Should().BeGreaterThan(2.9);
        result.Kpis[0].Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void Waits_for_a_thread_which_bodies_may_cause_excuse_no_throughput()
    {
        var simulation = new Simulation { Profile = new() { Users = 2, Duration = TimeSpan.FromSeconds(20), Seed = 1 }, Kpis = [Throughput with { Limit = 19 }] };
        using var starving = simulation.Time.CreateTimer(_ => simulation.Work.IsStarved = true, null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var feeding = simulation.Time.CreateTimer(_ => simulation.Work.IsStarved = false, null, TimeSpan.FromSeconds(8), Timeout.InfiniteTimeSpan);

        simulation.Run(simulation.Taking(milliseconds: 110)).Generator.StandstillShare.Should().Be(0);
    }

    [Fact]
    public void Iterations_that_all_find_time_are_not_dropped()
    {
        var simulation = new Simulation { Profile = TooLittleTime, Kpis = [Some.P(95, 200)] };

        simulation.Run(simulation.Taking(milliseconds: 10)).Verdict!.TestPasses.Should().BeTrue();
    }
}
