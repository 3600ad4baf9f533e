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
    public void Iterations_that_all_find_time_are_not_dropped()
    {
        var simulation = new Simulation { Profile = TooLittleTime, Kpis = [Some.P(95, 200)] };

        simulation.Run(simulation.Taking(milliseconds: 10)).Verdict!.TestPasses.Should().BeTrue();
    }
}
