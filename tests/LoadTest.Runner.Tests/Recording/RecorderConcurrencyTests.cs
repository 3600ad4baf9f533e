using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Recording;

public sealed class RecorderConcurrencyTests
{
    private const int Writers = 3;
    private const int Seconds = 60;

    private readonly Recorder _recorder = new(new RecorderOptions());
    private long _pairs;
    private int _closed;

    [Fact]
    public void Nothing_is_lost_while_seconds_are_closed_and_the_seconds_sum_to_the_totals()
    {
        var iteration = _recorder.Metric("iteration", MetricKind.Time);
        var watch = _recorder.Watch(iteration, 1, WatchSide.Above);
        Action[] writers = [.. Enumerable.Repeat<Action>(() => WritePairs(iteration), Writers)];

        Threads.Run([.. writers, CloseSeconds]);
        var measurements = _recorder.Finish(1);

        var all = 2 * _pairs;
        measurements.Iterations.Ok.Should().Be(all);
        measurements.Series.Count(row => row.Iterations.Ok > 0).Should().BeGreaterThanOrEqualTo(Seconds, "seconds were closed while the writers ran");
        measurements.Series.Sum(row => row.Iterations.Ok).Should().Be(all);
        measurements.Latencies.Sum(interval => interval.Histogram.Count).Should().Be(all);
        measurements.Metric("iteration")!.Count.Should().Be(all);
        measurements.Metric("iteration")!.Quantiles!.Count.Should().Be(all);
        var seen = measurements.Watch(watch);
        seen.Total.Count.Should().Be(all);
        seen.Total.Violations.Should().Be(_pairs);
        seen.Seconds.Sum(second => second.Violations).Should().Be(_pairs);
        seen.Seconds.Should().OnlyContain(second => second.Violations <= second.Count, "a count and its violation fall into one second");
        seen.Seconds.Should().OnlyContain(
            second => Math.Abs(second.Sum - second.Count - second.Violations) < 1e-3, "a violation takes 2 ms, the rest 1 ms");
    }

    [Fact]
    public void A_metric_found_by_all_threads_at_once_is_one_metric()
    {
        for (var round = 0; round < 50; round++)
        {
            var recorder = new Recorder(new RecorderOptions { MaxMetrics = 3 });
            using var start = new Barrier(Writers);
            Threads.Run([.. Enumerable.Repeat<Action>(() => FindSix(recorder, start), Writers)]);

            var metrics = recorder.Finish(1).Metrics.Where(metric => metric.Kind == MetricKind.Counter).ToList();

            metrics.Select(metric => metric.Name).Should().BeEquivalentTo("m0", "m1", "other");
            metrics.Sum(metric => metric.Total).Should().Be(6 * Writers);
        }
    }

    [Fact]
    public void A_thread_that_follows_an_ended_one_takes_its_shard_over_and_loses_nothing()
    {
        var metrics = new MetricCatalog(new RecorderOptions());
        var shards = new ShardSet(_recorder, metrics);
        for (var i = 0; i < 20; i++)
            Threads.Run(() => shards.Mine().Happened(IterationEvent.Ok));

        var events = new long[Enum.GetValues<IterationEvent>().Length];
        foreach (var shard in shards.All)
            shard.AddEventsTo(events);

        shards.All.Length.Should().Be(1);
        events[(int)IterationEvent.Ok].Should().Be(20);
    }

    [Fact]
    public void Two_recorders_on_one_thread_do_not_mix()
    {
        var other = new Recorder(new RecorderOptions());
        for (var i = 0; i < 10; i++)
        {
            _recorder.Happened(IterationEvent.Ok);
            other.Happened(IterationEvent.Failed);
        }

        _recorder.Finish(1).Iterations.Should().Be(new IterationCounts { Ok = 10 });
        other.Finish(1).Iterations.Should().Be(new IterationCounts { Failed = 10 });
    }

    private static void FindSix(Recorder recorder, Barrier start)
    {
        for (var i = 0; i < 6; i++)
        {
            start.SignalAndWait();
            recorder.Count(recorder.Metric($"m{i}", MetricKind.Counter), 1);
        }
    }

    private void WritePairs(int iteration)
    {
        while (Volatile.Read(ref _closed) < Seconds)
        {
            _recorder.Time(iteration, 2_000_000);
            _recorder.Happened(IterationEvent.Ok);
            _recorder.Time(iteration, 1_000_000);
            _recorder.Happened(IterationEvent.Ok);
            Interlocked.Increment(ref _pairs);
        }
    }

    private void CloseSeconds()
    {
        for (var second = 0; second < Seconds; second++)
        {
            // Each writer may announce one pair that the last second has seen already; one more is news.
            var news = Volatile.Read(ref _pairs) + Writers + 1;
            SpinWait.SpinUntil(() => Volatile.Read(ref _pairs) >= news);
            _recorder.CloseSecond(second, Writers);
            Volatile.Write(ref _closed, second + 1);
        }
    }
}
