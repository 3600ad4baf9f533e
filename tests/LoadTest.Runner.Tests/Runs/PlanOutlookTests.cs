using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Aborting;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Tests.Kpis;

namespace LoadTest.Runner.Tests.Runs;

public sealed class PlanOutlookTests
{
    private static readonly KpiDefinition P95 = Some.P(95, 200);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10.01);

    [Fact]
    public void Iterations_bound_the_samples_and_not_the_time() =>
        Outlook(new() { Users = 2, Iterations = 100, Duration = Length }, P95).Should().Be(new RunOutlook(100, null));

    [Fact]
    public void Constant_arrivals_bound_both_and_a_last_part_of_an_arrival_is_one()
    {
        var profile = new LoadProfile { Rate = 50, Duration = Length };
        var walk = new ArrivalWalk(LevelCurve.Of(profile, unboundedSeconds: 0), new ArrivalGaps(Arrivals.Constant, profile.Burstiness, 1, "arrivals"));
        var arrivals = 0;
        while (walk.TryNext(out _)) arrivals++;

        Outlook(profile, P95).Should().Be(new RunOutlook(arrivals, 10.01));
        arrivals.Should().Be(501);
    }

    [Fact]
    public void Neither_drawn_arrivals_nor_users_that_loop_bound_anything()
    {
        Outlook(new() { Rate = 50, Duration = Length, Arrivals = Arrivals.Poisson }, P95).Should().Be(RunOutlook.Unknown);
        Outlook(new() { Users = 50, Duration = Length }, P95).Should().Be(RunOutlook.Unknown);
    }

    [Fact]
    public void A_metric_that_an_iteration_may_record_more_than_once_is_not_bounded() =>
        Outlook(new() { Rate = 50, Duration = Length }, Some.P(95, 200, "step")).Should().Be(RunOutlook.Unknown);

    [Fact]
    public void Nothing_is_bounded_where_any_KPI_may_extend_the_run_or_this_one_may_be_inconclusive()
    {
        var profile = new LoadProfile { Rate = 50, Duration = Length };
        var other = Some.P(99, 500);

        Outlook(profile, P95, other.On(OnInconclusive.Extend)).Should().Be(RunOutlook.Unknown);
        Outlook(profile, P95.On(OnInconclusive.Pass)).Should().Be(RunOutlook.Unknown);
        Outlook(profile, P95, other.On(OnInconclusive.Pass)).MostSamples.Should().NotBeNull();
    }

    [Fact]
    public void A_load_rises_for_every_KPI_and_to_the_end_of_time_where_it_may_be_extended()
    {
        var profile = new LoadProfile { Users = 50, Duration = Length, RampUp = TimeSpan.FromSeconds(3) };

        Outlook(profile, P95).RisesUntil.Should().Be(3);
        Outlook(profile, Some.P(95, 200, "step")).RisesUntil.Should().Be(3);
        Outlook(profile, P95.On(OnInconclusive.Pass)).RisesUntil.Should().Be(3);
        Outlook(profile, P95, P95.On(OnInconclusive.Extend)).RisesUntil.Should().Be(double.PositiveInfinity);
    }

    // The sum of 10.8 and 1.8 is a little above 12.6 in doubles.
    [Fact]
    public void Stages_whose_sum_is_off_in_doubles_miss_no_throughput()
    {
        LoadStage[] stages = [new(TimeSpan.FromSeconds(10.8), 50, IsRate: true), new(TimeSpan.FromSeconds(1.8), 50, IsRate: true)];

        var outlook = Outlook(new() { Rate = 50, Stages = stages }, P95);

        outlook.Should().Be(new RunOutlook(630, 12.6));
        (outlook.MostSamples / outlook.Seconds).Should().Be(50);
    }

    private static RunOutlook Outlook(LoadProfile profile, params KpiDefinition[] kpis)
    {
        var scenario = new Scenario { Class = typeof(PlanOutlookTests), Method = "Body", Invoke = static (_, _) => default, Profile = profile, Kpis = kpis };
        var run = ProfileOverrides.Apply(profile, new Dictionary<string, Setting>(), isDebuggerAttached: false);
        return PlanOutlook.Of(RunPlan.Of(scenario, run, drawnSeed: 1), kpis[0]);
    }
}
