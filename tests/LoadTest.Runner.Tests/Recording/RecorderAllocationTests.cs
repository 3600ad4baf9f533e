using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Recording;

public sealed class RecorderAllocationTests
{
    [Fact]
    public void Recording_allocates_nothing_once_a_thread_has_met_the_metrics()
    {
        var recorder = new Recorder(new RecorderOptions());
        var time = recorder.Metric("iteration", MetricKind.Time);
        recorder.Watch(time, 5, WatchSide.Above);
        recorder.Metric("tokens", MetricKind.Counter);
        recorder.Metric("miss", MetricKind.Rate);
        recorder.Metric("score", MetricKind.Value);
        recorder.Metric("queue", MetricKind.Gauge);
        for (var i = 0; i < 100; i++)
            RecordAll(recorder, time);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
            RecordAll(recorder, time);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.Should().Be(0);
        recorder.Finish(1).Iterations.Ok.Should().Be(10_100);
    }

    [Fact]
    public void Looking_up_what_lies_beyond_a_bound_allocates_nothing()
    {
        var recorder = new Recorder(new RecorderOptions { MaxMetrics = 1, MaxTagValues = 1, MaxErrorGroups = 1 });
        string[] names = [.. Enumerable.Range(0, 100).Select(i => $"name {i}")];
        RecordNames(recorder, names);
        RecordNames(recorder, names);

        var before = GC.GetAllocatedBytesForCurrentThread();
        RecordNames(recorder, names);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.Should().Be(0);
        recorder.Finish(1).Metrics.Select(metric => metric.Name).Should().Equal(
            "iteration", "other", "iteration{language=name 0}", "iteration{other}", "iteration{language=other}");
    }

    [Fact]
    public void Closing_a_second_allocates_little_more_than_the_run_keeps_of_it()
    {
        const int Latencies = 1_000;
        const int Seconds = 60;
        var recorder = new Recorder(new RecorderOptions());
        var time = recorder.Metric("iteration", MetricKind.Time);
        recorder.Watch(time, 5, WatchSide.Above);
        RecordSeconds(recorder, time, from: 0, seconds: 3, Latencies);

        var before = GC.GetAllocatedBytesForCurrentThread();
        RecordSeconds(recorder, time, from: 3, Seconds, Latencies);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Seconds;

        var kept = recorder.Finish(3 + Seconds).Latencies.Average(interval => interval.Histogram.Payload.Length);
        kept.Should().BeGreaterThanOrEqualTo(Latencies, "each has its own bucket, and a bucket takes a byte or more");
        each.Should().BeLessThan((long)kept + 1_024);
    }

    private static void RecordSeconds(Recorder recorder, int time, int from, int seconds, int latencies)
    {
        for (var second = from; second < from + seconds; second++)
        {
            for (var i = 0; i < latencies; i++) recorder.Time(time, i * 1_000);
            recorder.CloseSecond(second, usersNow: 1);
        }
    }

    private static void RecordNames(Recorder recorder, string[] names)
    {
        foreach (var name in names)
        {
            recorder.Count(recorder.Metric(name, MetricKind.Counter), 1);
            recorder.Time(recorder.Tag("language", name), 1);
            recorder.Time(recorder.Tag(name, "x"), 1);
            recorder.Error("E", name);
        }
    }

    private static void RecordAll(Recorder recorder, int time)
    {
        recorder.Time(time, 7_000_000, 1_000);
        recorder.Count(recorder.Metric("tokens", MetricKind.Counter), 3);
        recorder.Rate(recorder.Metric("miss", MetricKind.Rate), true);
        recorder.Value(recorder.Metric("score", MetricKind.Value), 0.25);
        recorder.Gauge(recorder.Metric("queue", MetricKind.Gauge), 4);
        recorder.Time(recorder.Tag("language", "de"), 7_000_000);
        recorder.Happened(IterationEvent.Ok);
        recorder.Error("HttpRequestException", "refused\nby the peer");
    }
}
