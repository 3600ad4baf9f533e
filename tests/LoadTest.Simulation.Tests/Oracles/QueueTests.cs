using LoadTest.Runner.Recording;
using LoadTest.Runner.Tests.Runs;
using LoadTest.Runner.Tests.Simulations.Worlds;

namespace LoadTest.Runner.Tests.Simulations.Oracles;

/// <summary>
/// One server, first come first served, Poisson arrivals at λ. The sojourn time of M/M/1 is exponential with rate μ − λ; that of
/// M/D/1 waits with Erlang's distribution (D. Gross et al., Fundamentals of Queueing Theory).
/// </summary>
public sealed class QueueTests
{
    private const double ServiceSeconds = 0.01;

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.7)]
    public void The_sojourn_times_of_M_M_1_are_exponential(double load)
    {
        var mean = ServiceSeconds / (1 - load);

        var latency = Sojourn(load, random => -ServiceSeconds * Math.Log(1 - random.NextDouble()));

        foreach (var percentile in (double[])[25, 50, 75, 90, 95])
        {
            var expectedMs = -1_000 * mean * Math.Log(1 - (percentile / 100));
            latency.Quantiles!.ValueAtPercentile(percentile)!.Value.Should().BeApproximately(expectedMs, 0.05 * expectedMs, "p{0}", percentile);
        }

        latency.Mean!.Value.Should().BeApproximately(1_000 * mean, 50 * mean);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.7)]
    public void The_waiting_times_of_M_D_1_are_those_of_Erlang(double load)
    {
        var latency = Sojourn(load, _ => ServiceSeconds);

        foreach (var services in (double[])[0.5, 1, 1.5, 2, 3])
        {
            var latencyMs = 1_000 * ServiceSeconds * (1 + services);
            var below = ShareUpTo(latency, latencyMs);
            below.Should().BeApproximately(ErlangWaiting(load, services), 0.01, "P(wait ≤ {0} services)", services);
        }

        // Pollaczek and Khinchine.
        var mean = ServiceSeconds * (1 + (load / (2 * (1 - load))));
        latency.Mean!.Value.Should().BeApproximately(1_000 * mean, 40 * mean);
    }

    // Erlang 1909: P(W ≤ t) = (1 − ρ) Σ over j ≤ t/D of (λ(jD − t))^j / j! · e^(−λ(jD − t)).
    private static double ErlangWaiting(double load, double services)
    {
        var sum = 0.0;
        var factorial = 1.0;
        for (var j = 0; j <= services; j++)
        {
            if (j > 0) factorial *= j;
            var x = load * (j - services);
            sum += Math.Pow(x, j) / factorial * Math.Exp(-x);
        }

        return (1 - load) * sum;
    }

    private static double ShareUpTo(MetricSummary latency, double ms)
    {
        var (low, high) = (0L, latency.Count);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (latency.Quantiles!.ValueAtRank(middle) <= ms) low = middle;
            else high = middle - 1;
        }

        return (double)low / latency.Count;
    }

    private static MetricSummary Sojourn(double load, Func<LoadRandom, double> serviceSeconds)
    {
        var simulation = new Simulation
        {
            Profile = new() { Rate = load / ServiceSeconds, Arrivals = Arrivals.Poisson, MaxUsers = 1_000, WarmUp = TimeSpan.FromSeconds(10), Duration = TimeSpan.FromSeconds(3_000), Seed = 17 },
        };
        var freeAt = 0.0;
        return simulation.Run(context =>
        {
            freeAt = Math.Max(freeAt, simulation.Seconds) + serviceSeconds(context.Random);
            return SimulatedDelay.Of(simulation, TimeSpan.FromSeconds(freeAt - simulation.Seconds), context.Cancellation);
        }).Measurements.Metric("iteration")!;
    }
}
