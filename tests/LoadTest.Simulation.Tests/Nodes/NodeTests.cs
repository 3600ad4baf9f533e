using LoadTest.Runner.Recording;
using LoadTest.Runner.Recording.Histograms;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Tests.Simulations.Seeds;
using LoadTest.Runner.Tests.Simulations.Worlds;

namespace LoadTest.Runner.Tests.Simulations.Nodes;

/// <summary>
/// Without drops n nodes together do exactly what one does: each walks the whole plan and runs the indices that are its own, an
/// iteration draws from its index alone, and recordings merge without loss.
/// </summary>
public sealed class NodeTests
{
    private const int Seeds = 300;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Nodes_together_count_and_measure_what_one_does(int nodes)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var world = WorldDraw.Of(seed);
            if (!world.IsOpen) continue;
            var one = Recording(world, node: 0, of: 1);
            var parts = Enumerable.Range(0, nodes).Select(node => Recording(world, node, nodes)).ToArray();

            parts.Sum(part => part.Iterations.Ok).Should().Be(one.Iterations.Ok, "seed {0}", seed);
            parts.Sum(part => part.Iterations.Failed).Should().Be(one.Iterations.Failed, "seed {0}", seed);
            Merged(parts.Select(Total)).Should().Equal(Merged([Total(one)]), "seed {0}", seed);
            for (var second = 0; second < one.Series.Count; second++)
            {
                Merged(parts.SelectMany(part => Second(part, second))).Should().Equal(Merged(Second(one, second)), "second {0} of seed {1}", second, seed);
                parts.Sum(part => part.Series.ElementAtOrDefault(second)?.Iterations.Ok ?? 0).Should().Be(one.Series[second].Iterations.Ok);
            }
        }
    }

    private static Measurements Recording(World world, int node, int of)
    {
        var recorder = new Recorder(new RecorderOptions());
        var iteration = recorder.Metric("iteration", MetricKind.Time);
        var random = new LoadRandom(default);
        var starts = IntendedStarts.Of(world.Profile);
        var second = 0;
        for (var index = 0; index < starts.Count; index++)
        {
            // A snapshot carries the second of the plan, so that nodes close the same ones.
            for (; second < starts[index] / 1_000_000_000; second++) recorder.CloseSecond(second, usersNow: 0);
            if (index % of != node) continue;
            random.Reseed(SeedKey.Of(world.Seed, "body").At(index));
            var ms = world.Latency.DrawMs(random);
            recorder.Happened(random.Chance(0.1) ? IterationEvent.Failed : IterationEvent.Ok);
            recorder.Time(iteration, (long)(ms * 1e6));
        }

        return recorder.Finish(second + 1);
    }

    private static HistogramSnapshot Total(Measurements measurements) => measurements.Metric("iteration")!.Quantiles!;

    private static IEnumerable<HistogramSnapshot> Second(Measurements measurements, int second) =>
        measurements.Latencies.Where(interval => interval.Second == second).Select(interval => interval.Histogram);

    private static Dictionary<int, long> Merged(IEnumerable<HistogramSnapshot> histograms) =>
        histograms.SelectMany(histogram => histogram.Buckets).GroupBy(bucket => bucket.Index).ToDictionary(group => group.Key, group => group.Sum(bucket => bucket.Count));
}
