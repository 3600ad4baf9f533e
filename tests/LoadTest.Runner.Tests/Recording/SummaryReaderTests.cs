using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Recording;

public sealed class SummaryReaderTests
{
    private readonly Recorder _recorder = new(new RecorderOptions());

    [Fact]
    public void The_ends_of_values_are_those_of_all_threads_together()
    {
        var score = _recorder.Metric("score", MetricKind.Value);
        OnTwoThreads(value => _recorder.Value(score, value));

        var summary = _recorder.Finish(1).Metric("score")!;

        summary.Should().BeEquivalentTo(new { Count = 4L, Min = 1.0, Max = 50.0, Mean = 19.0 });
        summary.Quantiles!.ValueAtRank(1).Should().Be(1);
        summary.Quantiles.ValueAtRank(4).Should().Be(50);
    }

    [Fact]
    public void The_ends_of_levels_are_those_of_all_threads_together()
    {
        var queue = _recorder.Metric("queue", MetricKind.Gauge);
        OnTwoThreads(level => _recorder.Gauge(queue, level));

        _recorder.Finish(1).Metric("queue").Should().BeEquivalentTo(new { Count = 4L, Min = 1.0, Max = 50.0, Mean = 19.0, Last = 20.0 });
    }

    [Fact]
    public void The_ends_of_times_are_those_of_all_threads_together()
    {
        var step = _recorder.Metric("step", MetricKind.Time);
        OnTwoThreads(milliseconds => _recorder.Time(step, (long)milliseconds * 1_000_000));

        _recorder.Finish(1).Metric("step").Should().BeEquivalentTo(new { Count = 4L, Min = 1.0, Max = 50.0, Mean = 19.0 });
    }

    [Fact]
    public void A_rate_without_observations_has_no_share()
    {
        _recorder.Metric("miss", MetricKind.Rate);

        _recorder.Finish(1).Metric("miss").Should().BeEquivalentTo(new { Count = 0L, Hits = 0L, Percent = (double?)null });
    }

    [Fact]
    public void A_metric_that_nobody_named_has_no_summary() => _recorder.Finish(1).Metric("unheard of").Should().BeNull();

    // This thread lives on, so the other has cells of its own.
    private static void OnTwoThreads(Action<double> record)
    {
        record(5);
        record(50);
        Threads.Run(() =>
        {
            record(1);
            record(20);
        });
    }
}
