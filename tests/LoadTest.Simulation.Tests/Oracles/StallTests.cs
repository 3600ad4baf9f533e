using LoadTest.Runner.Recording.Histograms;
using LoadTest.Runner.Tests.Runs;
using LoadTest.Runner.Tests.Simulations.Worlds;

namespace LoadTest.Runner.Tests.Simulations.Oracles;

/// <summary>
/// Coordinated omission: a service that stalls for S seconds in every T makes those wait that arrive in the stall, evenly spread
/// over it: P(latency &gt; x) = (S + s₀ − x)/T for s₀ ≤ x ≤ S + s₀. A generator that waits for its answer before it asks again
/// sees one slow call per stall.
/// </summary>
public sealed class StallTests
{
    private const double PeriodSeconds = 20;
    private const double ServiceMs = 1;

    // The grain of the answer.
    private const double ArrivalGapMs = 1;

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(6)]
    public void The_open_model_sees_the_latencies_of_a_stall_as_theory_says(double stallSeconds)
    {
        var simulation = new Simulation { Profile = new() { Rate = 1_000, MaxUsers = 8_000, Duration = TimeSpan.FromSeconds(3 * PeriodSeconds) } };

        var latency = simulation.Run(Stalling(simulation, stallSeconds)).Measurements.Metric("iteration")!;

        foreach (var share in (double[])[0.1, 0.25, 0.5, 0.75, 0.9])
        {
            var slowerSeconds = stallSeconds * (1 - share);
            var percentile = 100 * (1 - (slowerSeconds / PeriodSeconds));
            var expectedMs = (1_000 * (stallSeconds - slowerSeconds)) + ServiceMs;
            latency.Quantiles!.ValueAtPercentile(percentile)!.Value.Should().BeApproximately(expectedMs, Math.Max(0.01 * expectedMs, ArrivalGapMs), "p{0}", percentile);
        }

        ShareAbove(latency.Quantiles!, 1_000 * stallSeconds / 2).Should().BeApproximately(((stallSeconds / 2) + (ServiceMs / 1_000)) / PeriodSeconds, 0.01 * stallSeconds / 2 / PeriodSeconds);
    }

    [Fact]
    public void The_closed_model_sees_one_slow_call_per_stall_and_user()
    {
        var simulation = new Simulation { Profile = new() { Users = 3, Duration = TimeSpan.FromSeconds(10 * PeriodSeconds) } };

        var latency = simulation.Run(Stalling(simulation, stallSeconds: 2)).Measurements.Metric("iteration")!;

        (ShareAbove(latency.Quantiles!, 100) * latency.Count).Should().BeApproximately(3 * 10, 1e-6);
    }

    private static Func<LoadContext, ValueTask> Stalling(Simulation simulation, double stallSeconds) => async load =>
    {
        var inPeriod = simulation.Seconds % PeriodSeconds;
        var stall = inPeriod is >= 10 && inPeriod < 10 + stallSeconds ? 10 + stallSeconds - inPeriod : 0;
        await SimulatedDelay.Of(simulation, TimeSpan.FromMilliseconds((1_000 * stall) + ServiceMs), load.Cancellation);
    };

    private static double ShareAbove(HistogramSnapshot histogram, double ms)
    {
        var (low, high) = (0L, histogram.Count);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (histogram.ValueAtRank(middle) <= ms) low = middle;
            else high = middle - 1;
        }

        return 1 - ((double)low / histogram.Count);
    }
}
