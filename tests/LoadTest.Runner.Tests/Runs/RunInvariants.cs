using LoadTest.Runner.Recording;
using LoadTest.Runner.Runs;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>What holds after every run, however it went.</summary>
internal static class RunInvariants
{
    public static void Check(RunResult result)
    {
        var measurements = result.Measurements;
        var counts = measurements.Iterations;
        counts.Started.Should().Be(counts.Ok + counts.Failed + counts.Abandoned, "each started iteration ends in exactly one way");
        counts.Scheduled.Should().Be(counts.Ok + counts.Failed + counts.Dropped + counts.Abandoned);
        measurements.Errors.Sum(error => error.Count).Should().Be(counts.Failed + counts.Abandoned, "each failure has one error");
        Samples(measurements, "iteration").Should().Be(counts.Ok - counts.Skipped + counts.TimedOut, "latency samples are ok and timed-out iterations");
        Samples(measurements, "iteration{failed}").Should().Be(counts.Failed - counts.TimedOut, "failed iterations are timed apart");
        measurements.DurationSeconds.Should().BeGreaterThanOrEqualTo(0);
        CheckSeries(measurements);
    }

    private static void CheckSeries(Measurements measurements)
    {
        var (series, counts) = (measurements.Series, measurements.Iterations);
        series.Select(row => row.Second).Should().Equal(Enumerable.Range(0, series.Count));
        Sum(row => row.Started).Should().Be(counts.Started);
        Sum(row => row.Ok).Should().Be(counts.Ok);
        Sum(row => row.Failed).Should().Be(counts.Failed);
        Sum(row => row.TimedOut).Should().Be(counts.TimedOut);
        Sum(row => row.Dropped).Should().Be(counts.Dropped);
        Sum(row => row.Abandoned).Should().Be(counts.Abandoned);
        Sum(row => row.Skipped).Should().Be(counts.Skipped);
        Sum(row => row.LateDiscarded).Should().Be(counts.LateDiscarded);
        measurements.Latencies.Sum(interval => interval.Histogram.Count).Should().Be(Samples(measurements, "iteration"));
        foreach (var watch in measurements.Watches)
        {
            watch.Seconds.Sum(second => second.Count).Should().Be(watch.Total.Count);
            watch.Seconds.Sum(second => second.Violations).Should().Be(watch.Total.Violations);
        }

        long Sum(Func<IterationCounts, long> count) => series.Sum(row => count(row.Iterations));
    }

    private static long Samples(Measurements measurements, string name) => measurements.Metric(name)!.Count;
}
