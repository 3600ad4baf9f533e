using LoadTest.Runner.Recording;
using LoadTest.Runner.Recording.Histograms;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Tests.Simulations.Seeds;
using LoadTest.Runner.Tests.Simulations.Worlds;

namespace LoadTest.Runner.Tests.Simulations.Nodes;

/// <summary>
/// Without drops n nodes together do exactly what one does: each walks the whole plan and runs the iterations that are its own (what
/// is another's it skips at once), an iteration draws from its index alone, and measurements merge without loss.
/// </summary>
public sealed class NodeTests
{
    private const int Seeds = 60;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Nodes_together_count_and_measure_what_one_does(int nodes)
    {
        foreach (var world in Worlds())
        {
            var because = $"seed {world.Seed}";
            var one = SimulatedRun.Of(world).Result.Measurements;
            var parts = Enumerable.Range(0, nodes)
                .Select(node => SimulatedRun.Of(world, index => index % nodes == node).Result.Measurements).ToArray();

            CompareCounts(one, parts, because);
            CompareErrors(one, parts, because);
            foreach (var metric in one.Metrics.Where(metric => !GeneratorMetrics.Contains(metric.Name)))
                Compare(metric, [.. parts.Select(part => part.Metric(metric.Name)).OfType<MetricSummary>()], because);
            for (var second = 0; second < one.Series.Count; second++) CompareSecond(second, one, parts, because);
        }
    }

    // A machine and a breaker are a node's own, and a node that is full drops.
    private static IEnumerable<World> Worlds() => Enumerable.Range(1, Seeds).Select(seed => WorldDraw.Of(seed)).Where(world => world.IsOpen).Select(world => world with
    {
        Machine = new MachineFaults(),
        Resilience = world.Resilience with { CircuitBreaker = null },
        Kpis = [],
        CancelledAt = null,
        HasHooks = false,
        Profile = world.Profile with { MaxUsers = 5_000 },
    });

    private static void CompareCounts(Measurements one, Measurements[] parts, string because)
    {
        var all = one.Iterations;
        foreach (var part in parts) part.Iterations.Should().BeEquivalentTo(new { all.Started, all.Dropped }, because);
        Sum(counts => counts.Failed).Should().Be(all.Failed, because);
        Sum(counts => counts.TimedOut).Should().Be(all.TimedOut, because);
        Sum(counts => counts.Abandoned).Should().Be(all.Abandoned, because);
        Sum(counts => counts.Ok - counts.Skipped).Should().Be(all.Ok - all.Skipped, because);

        long Sum(Func<IterationCounts, long> count) => parts.Sum(part => count(part.Iterations));
    }

    private static void CompareErrors(Measurements one, Measurements[] parts, string because) =>
        parts.SelectMany(part => part.Errors).GroupBy(error => error.Message, error => error.Count).ToDictionary(group => group.Key, group => group.Sum())
            .Should().Equal(one.Errors.ToDictionary(error => error.Message, error => error.Count), because);

    private static void Compare(MetricSummary one, MetricSummary[] parts, string because)
    {
        because = $"{one.Name} of {because}";
        parts.Sum(part => part.Count).Should().Be(one.Count, because);
        parts.Sum(part => part.Total ?? part.Hits ?? 0).Should().Be(one.Total ?? one.Hits ?? 0, because);
        if (one.Kind != MetricKind.Time) return;
        MustBeSame(parts.SelectMany(part => part.Quantiles!.Buckets), one.Quantiles!.Buckets, because);
    }

    private static void CompareSecond(int second, Measurements one, Measurements[] parts, string because)
    {
        because = $"second {second} of {because}";
        MustBeSame(parts.SelectMany(part => Latencies(part, second)), Latencies(one, second), because);
        parts.Sum(part => Failed(part, second)).Should().Be(Failed(one, second), because);
    }

    private static IEnumerable<Bucket> Latencies(Measurements measurements, int second) =>
        measurements.Latencies.Where(interval => interval.Second == second).SelectMany(interval => interval.Histogram.Buckets);

    private static long Failed(Measurements measurements, int second) => measurements.Series.ElementAtOrDefault(second)?.Iterations.Failed ?? 0;

    private static void MustBeSame(IEnumerable<Bucket> parts, IEnumerable<Bucket> one, string because)
    {
        var merged = new Histogram();
        foreach (var bucket in parts) merged.Record(IntegerLayout.Lowest(bucket.Index), bucket.Count);
        merged.Buckets.Should().Equal(one, because);
    }
}
