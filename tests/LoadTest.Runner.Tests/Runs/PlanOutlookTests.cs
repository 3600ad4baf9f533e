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

    [Theory]
    [InlineData("10s@50", false)]
    [InlineData("10s@50 0s@20 10s@20 5s@0", false)]
    [InlineData("10s@50 0s@60 10s@60", true)]
    [InlineData("10s@50 5s@20 5s@30", true)]
    public void A_load_rises_where_it_jumps_or_climbs(string stages, bool rises)
    {
        var profile = new LoadProfile
        {
            Users = 50,
            Stages = [.. stages.Split(' ').Select(stage => stage.Split("s@")).Select(stage =>
                new LoadStage(TimeSpan.FromSeconds(int.Parse(stage[0], Invariant)), int.Parse(stage[1], Invariant), IsRate: false))],
        };

        Outlook(profile, P95).LoadRises.Should().Be(rises);
    }

    // Stages whose sum of seconds is a little off in doubles: 10.8 and 1.8.
    [Fact]
    public void The_time_is_the_one_that_a_throughput_is_divided_by()
    {
        LoadStage[] stages = [new(TimeSpan.FromSeconds(10.8), 50, IsRate: true), new(TimeSpan.FromSeconds(1.8), 50, IsRate: true)];

        var outlook = Outlook(new() { Rate = 50, Stages = stages }, P95);

        outlook.Should().Be(new RunOutlook(630, 12.6));
        (outlook.MostSamples / outlook.Seconds).Should().Be(50);
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static RunOutlook Outlook(LoadProfile profile, params KpiDefinition[] kpis)
    {
        var scenario = new Scenario { Class = typeof(PlanOutlookTests), Method = "Body", Invoke = static (_, _) => default, Profile = profile, Kpis = kpis };
        var run = ProfileOverrides.Apply(profile, new Dictionary<string, Setting>(), isDebuggerAttached: false);
        return PlanOutlook.Of(RunPlan.Of(scenario, run, drawnSeed: 1), kpis[0]);
    }
}
