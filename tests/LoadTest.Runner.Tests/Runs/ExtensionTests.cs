using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Tests.Kpis;

namespace LoadTest.Runner.Tests.Runs;

public sealed class ExtensionTests
{
    // 1,000 samples are needed for a p99.9.
    private static readonly KpiDefinition P999 = new()
    {
        Statistic = KpiStatistic.Percentile,
        Percentile = 99.9,
        Comparison = KpiComparison.Max,
        Limit = 500,
        Judging = new JudgeSettings { OnInconclusive = OnInconclusive.Extend },
    };

    [Fact]
    public void An_inconclusive_KPI_runs_a_second_pass_and_counts_it()
    {
        var result = Run(new() { Users = 6, Duration = TimeSpan.FromSeconds(10) }, milliseconds: 100, out var simulation);

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 1_200, Dropped = 0 });
        result.Measurements.DurationSeconds.Should().Be(20);
        result.Kpis[0].Verdict.Should().Be(Verdict.Pass);
        simulation.Progress.Should().ContainSingle(line => line.Contains("extended once"));
        result.Measurements.Series.Should().HaveCountLessThan(23);
    }

    [Fact]
    public void It_is_extended_once_only()
    {
        var result = Run(new() { Users = 1, Duration = TimeSpan.FromSeconds(10) }, milliseconds: 100, out var simulation);

        result.Measurements.Iterations.Ok.Should().Be(200);
        result.Kpis[0].Verdict.Should().Be(Verdict.Inconclusive);
        result.Verdict!.TestPasses.Should().BeFalse();
        simulation.Progress.Should().ContainSingle(line => line.Contains("extended once"));
    }

    [Fact]
    public void A_conclusive_run_is_not_extended() =>
        Run(new() { Users = 20, Duration = TimeSpan.FromSeconds(10) }, milliseconds: 100, out _).Measurements.DurationSeconds.Should().Be(10);

    [Fact]
    public void The_samples_of_the_last_incomplete_second_count_before_it_is_extended()
    {
        // 1,000 in 1.25 s.
        var result = Run(new() { Users = 80, Iterations = 1_000 }, milliseconds: 100, out _);

        result.Kpis[0].Verdict.Should().Be(Verdict.Pass);
        result.Measurements.Iterations.Ok.Should().Be(1_000);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(100)]
    public void A_number_of_iterations_is_run_once_more(int? seconds)
    {
        var profile = new LoadProfile { Users = 2, Iterations = 600, Duration = seconds is { } cap ? TimeSpan.FromSeconds(cap) : null };

        var result = Run(profile, milliseconds: 100, out _);

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 1_200, Dropped = 0 });
        result.Measurements.DurationSeconds.Should().BeApproximately(60, 0.1);
    }

    [Fact]
    public void Iterations_that_the_duration_cuts_off_are_dropped_in_each_pass()
    {
        var result = Run(new() { Users = 1, Iterations = 60, Duration = TimeSpan.FromSeconds(5) }, milliseconds: 100, out _);

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Scheduled = 120, Ok = 100, Dropped = 20 });
    }

    [Fact]
    public void The_open_model_goes_on_with_its_indices()
    {
        var indices = new List<long>();
        var simulation = new Simulation { Profile = new() { Rate = 30, Arrivals = Arrivals.Poisson, Duration = TimeSpan.FromSeconds(10), Seed = 5 }, Kpis = [P999] };

        var result = simulation.Run(load =>
        {
            indices.Add(load.Iteration);
            return simulation.Taking(milliseconds: 100)(load);
        });

        indices.Should().Equal(Enumerable.Range(0, indices.Count).Select(i => (long)i));
        indices.Count.Should().BeInRange(500, 700);
        result.Measurements.DurationSeconds.Should().Be(20);
    }

    private static RunResult Run(LoadProfile profile, double milliseconds, out Simulation simulation)
    {
        simulation = new Simulation { Profile = profile, Kpis = [P999, Some.Limit(KpiStatistic.DroppedPercent, KpiComparison.Max, 20)] };
        return simulation.Run(simulation.Taking(milliseconds));
    }
}
