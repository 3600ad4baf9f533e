using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Runs;

public sealed class OpenModelTests
{
    [Fact]
    public void Iterations_start_at_their_intended_time_whether_or_not_earlier_ones_have_finished()
    {
        var simulation = new Simulation { Profile = new() { Rate = 10, Duration = TimeSpan.FromSeconds(10) } };
        var starts = new List<double>();

        var result = simulation.Run(load =>
        {
            starts.Add(simulation.Time.Elapsed.TotalSeconds);
            return simulation.Taking(milliseconds: 5_000)(load);
        });

        starts.Should().Equal(Enumerable.Range(0, 100).Select(i => i / 10.0));
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Scheduled = 100, Started = 100, Ok = 100, Dropped = 0 });
        result.Measurements.DurationSeconds.Should().Be(10);
    }

    [Fact]
    public void What_cannot_start_is_dropped_and_counted()
    {
        var simulation = new Simulation { Profile = new() { Rate = 10, MaxUsers = 20, Duration = TimeSpan.FromSeconds(10) } };

        var result = simulation.Run(simulation.Taking(milliseconds: 4_000));

        var counts = result.Measurements.Iterations;
        counts.Scheduled.Should().Be(100);
        counts.Dropped.Should().Be(40);
        counts.Ok.Should().Be(60);
        result.Verdict!.TestPasses.Should().BeFalse("dropped iterations are 0 % by implication");
    }

    [Fact]
    public void A_stall_shows_in_the_percentiles_as_theory_says()
    {
        // Every 20 s the service stalls for 2 s: P(latency > x) = (2 + s0 − x)/20, so p95 = 1 s + s0 and p99 = 1.8 s + s0.
        const double ServiceMs = 1;
        var simulation = new Simulation { Profile = new() { Rate = 500, MaxUsers = 2_000, Duration = TimeSpan.FromSeconds(100) } };

        var result = simulation.Run(async load =>
        {
            var inPeriod = simulation.Time.Elapsed.TotalSeconds % 20;
            var stall = inPeriod is >= 10 and < 12 ? 12 - inPeriod : 0;
            await simulation.Taking((1_000 * stall) + ServiceMs)(load);
        });

        var latency = result.Measurements.Metric("iteration")!.Quantiles!;
        latency.ValueAtPercentile(95)!.Value.Should().BeApproximately(1_001, 10);
        latency.ValueAtPercentile(99)!.Value.Should().BeApproximately(1_801, 18);
        latency.ValueAtPercentile(50)!.Value.Should().BeApproximately(1, 0.01);
    }

    [Fact]
    public void Latency_counts_from_the_intended_start_and_service_time_beside_it()
    {
        var simulation = new Simulation { Profile = new() { Rate = 100, Duration = TimeSpan.FromSeconds(10) } };

        var result = simulation.Run(load =>
        {
            // The generator loses a second: the arrivals of that time start late.
            if (load.Iteration == 500) simulation.Time.Advance(TimeSpan.FromSeconds(1));
            return ValueTask.CompletedTask;
        });

        result.Measurements.Iterations.Ok.Should().Be(1_000);
        result.Measurements.Metric("iteration")!.Max.Should().BeGreaterThan(900);
        result.Measurements.Metric("iteration")!.Quantiles!.ValueAtPercentile(95).Should().BeApproximately(500, 15, "a tenth of the arrivals waited up to a second");
        result.Measurements.Metric("service_time")!.Quantiles!.ValueAtPercentile(99.8).Should().BeLessThan(1);
    }

    [Fact]
    public void Poisson_arrivals_have_the_right_count_and_spread()
    {
        var simulation = new Simulation { Profile = new() { Rate = 200, Arrivals = Arrivals.Poisson, Duration = TimeSpan.FromSeconds(50), Seed = 7 } };
        var starts = new List<double>();

        simulation.Run(load =>
        {
            starts.Add(simulation.Time.Elapsed.TotalSeconds);
            return ValueTask.CompletedTask;
        });

        var gaps = starts.Zip(starts.Skip(1), (a, b) => b - a).ToList();
        var mean = gaps.Average();
        var deviation = Math.Sqrt(gaps.Average(gap => (gap - mean) * (gap - mean)));
        starts.Count.Should().BeInRange(9_600, 10_400, "the count has mean 10,000 and deviation 100");
        (deviation / mean).Should().BeApproximately(1, 0.05, "exponential gaps have a coefficient of variation of 1");
    }

    [Fact]
    public void A_ramp_of_the_rate_has_half_the_arrivals()
    {
        var simulation = new Simulation { Profile = new() { Rate = 100, RampUp = TimeSpan.FromSeconds(10), Duration = TimeSpan.FromSeconds(10) } };

        simulation.Run(_ => ValueTask.CompletedTask).Measurements.Iterations.Ok.Should().Be(500);
    }

    [Fact]
    public void The_warm_up_runs_before_second_0_and_is_not_counted()
    {
        var simulation = new Simulation { Profile = new() { Rate = 10, WarmUp = TimeSpan.FromSeconds(3), Duration = TimeSpan.FromSeconds(5) } };
        var calls = 0;

        var result = simulation.Run(_ =>
        {
            calls++;
            return ValueTask.CompletedTask;
        });

        calls.Should().Be(80);
        result.Measurements.Iterations.Started.Should().Be(50);
        result.Measurements.Series.Sum(row => row.Iterations.Ok).Should().Be(50);
    }
}
