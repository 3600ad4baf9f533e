using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Statistics;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Tests.Kpis;
using LoadTest.Runner.Tests.Recording;

namespace LoadTest.Runner.Tests.Runs;

public sealed class GracefulStopTests
{
    private static readonly LoadProfile Closed = new() { Users = 2, Duration = TimeSpan.FromSeconds(10), GracefulStop = TimeSpan.FromSeconds(3) };

    private static readonly LoadProfile Open = Closed with { Users = null, Rate = 1, MaxUsers = 20 };

    public static TheoryData<string> Models => ["closed", "open"];

    [Theory]
    [MemberData(nameof(Models))]
    public void What_finishes_within_the_graceful_stop_counts_with_its_whole_latency(string model)
    {
        var simulation = new Simulation { Profile = ProfileOf(model) };

        var result = simulation.Run(simulation.Taking(milliseconds: 4_000));

        result.Measurements.Iterations.Abandoned.Should().Be(0);
        result.Measurements.Metric("iteration")!.Min.Should().Be(4_000);
        result.Measurements.DurationSeconds.Should().Be(10, "the graceful stop is not counted time");
        result.Measurements.Series.Count.Should().BeInRange(12, 14, "a late finish counts in the second in which it finished");
        result.Verdict!.TestPasses.Should().BeTrue();
    }

    [Fact]
    public void A_throughput_counts_late_finishes_in_the_last_second_of_the_duration()
    {
        var kpi = Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 5).Proven();
        var simulation = new Simulation { Profile = Open with { Rate = 10, MaxUsers = 100, Duration = TimeSpan.FromSeconds(40) }, Kpis = [kpi] };

        var result = simulation.Run(simulation.Taking(milliseconds: 2_550));

        // Each second starts ten; of those, five end in the second after next and five in the one after that.
        int[] bySecond = [0, 0, 5, .. Enumerable.Repeat(10, 39), 5];
        result.Measurements.Series.Select(row => row.Iterations.Ok).Should().Equal(bySecond.Select(finishes => (long)finishes));
        var blocks = bySecond[..39].Append(bySecond[39..].Sum()).Select(finishes => new RatioBlock(finishes, 1));
        var estimate = RatioEstimate.Of(BlockMerging.Merge(blocks));
        estimate.Value.Should().Be(10);
        result.Kpis[0].Actual.Should().Be(10);
        result.Kpis[0].Interval!.Low.Should().BeApproximately(estimate.Value - estimate.ReachBelow(0.025), 1e-9);
        result.Kpis[0].Interval!.High.Should().BeApproximately(estimate.Value + estimate.ReachAbove(0.025), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void What_runs_beyond_it_is_abandoned_counted_and_named_and_the_test_fails(string model)
    {
        var simulation = new Simulation { Profile = ProfileOf(model) };

        var result = simulation.Run(simulation.Taking(milliseconds: 20_000));

        simulation.Seconds.Should().Be(13);
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 0, Failed = 0, Abandoned = model == "closed" ? 2 : 10 });
        result.Measurements.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Type = "Abandoned",
            Message = "still running at the end of the graceful stop of 3 s",
        });
        result.Verdict!.TestPasses.Should().BeFalse("no error is allowed by implication");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Without_a_graceful_stop_the_run_ends_with_its_duration(string model)
    {
        var simulation = new Simulation { Profile = ProfileOf(model) with { GracefulStop = TimeSpan.Zero } };

        var result = simulation.Run(simulation.Taking(milliseconds: 20_000));

        simulation.Seconds.Should().Be(10);
        result.Measurements.Iterations.Abandoned.Should().Be(model == "closed" ? 2 : 10);
    }

    [Fact]
    public void An_abandoned_body_that_ends_later_changes_nothing()
    {
        var simulation = new Simulation { Profile = Closed with { Users = 1 }, UserTeardown = null };
        var ended = 0;

        var result = simulation.Run(async load =>
        {
            await simulation.Delay(60_000);
            load.Count("late");
            ended++;
        });
        Threads.Run(() =>
        {
            simulation.Time.Advance(TimeSpan.FromMinutes(2));
            simulation.Work.RunAll();
        });

        ended.Should().Be(1);
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = 1, Abandoned = 1 });
        simulation.Recorder!.IsEmpty.Should().BeTrue("what the body records on another thread finds nobody to keep it");
    }

    [Fact]
    public void A_percentile_among_the_abandoned_is_unknown_and_so_is_the_upper_end_of_its_interval()
    {
        var simulation = new Simulation { Profile = Open with { Rate = 10, MaxUsers = 1_000, Duration = TimeSpan.FromSeconds(12) }, Kpis = [Some.P(90, 100), Some.P(70, 100)] };

        var result = simulation.Run(load => simulation.Taking(load.Iteration % 4 == 0 ? 60_000 : 90)(load));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 90, Abandoned = 30 });
        result.Kpis[0].Should().BeEquivalentTo(new { Actual = (double?)null, Samples = 120, Violations = 30, Verdict = Verdict.Fail });
        result.Kpis[0].Interval!.High.Should().BeNull();
        result.Kpis[1].Should().BeEquivalentTo(new { Actual = 90.0, Verdict = Verdict.Pass }, "rank 84 of 120 is known");
    }

    private static LoadProfile ProfileOf(string model) => model == "closed" ? Closed : Open;
}
