using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Recording;

public sealed class RecorderTests
{
    private const long Millisecond = 1_000_000;

    private readonly Recorder _recorder = new(new RecorderOptions());

    [Fact]
    public void A_run_without_records_has_counts_of_zero_and_unknown_numbers()
    {
        var measurements = _recorder.Finish(1);

        measurements.Iterations.Should().Be(default(IterationCounts));
        measurements.Series.Should().BeEmpty();
        var iteration = measurements.Metric("iteration")!;
        iteration.Count.Should().Be(0);
        iteration.Mean.Should().BeNull();
        iteration.Min.Should().BeNull();
        iteration.StdDev.Should().BeNull();
        iteration.Quantiles!.ValueAtPercentile(50).Should().BeNull();
    }

    [Fact]
    public void Times_are_summarized_in_milliseconds()
    {
        var step = _recorder.Metric("step", MetricKind.Time);
        foreach (var milliseconds in (long[])[10, 20, 30, 40])
            _recorder.Time(step, milliseconds * Millisecond);

        var summary = _recorder.Finish(1).Metric("step")!;

        summary.Count.Should().Be(4);
        summary.Mean.Should().Be(25);
        summary.Min.Should().Be(10);
        summary.Max.Should().Be(40);
        summary.StdDev.Should().BeApproximately(Math.Sqrt(125), 0.01);
        summary.Quantiles!.ValueAtPercentile(50).Should().BeApproximately(20, 0.02);
        summary.Quantiles.ValueAtRank(4).Should().Be(40);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_time_of_0_is_one_like_all_others_with_a_limit_and_without(bool isLimited)
    {
        var step = _recorder.Metric("step", MetricKind.Time);
        if (isLimited) _recorder.Watch(step, limit: 15, WatchSide.Above);
        foreach (var milliseconds in (long[])[0, 10, 0, 0, 20, 0])
            _recorder.Time(step, milliseconds * Millisecond);

        var summary = _recorder.Finish(1).Metric("step")!;

        (summary.Count, summary.Mean, summary.Min, summary.Max).Should().Be((6, 5, 0, 20));
        summary.StdDev.Should().BeApproximately(Math.Sqrt(175.0 / 3), 0.01);
        summary.Quantiles!.ValueAtRank(4).Should().Be(0);
        summary.Quantiles.ValueAtRank(5).Should().BeApproximately(10, 0.01);
    }

    [Fact]
    public void Times_that_are_all_0_have_a_mean_a_minimum_and_a_maximum_of_0()
    {
        var step = _recorder.Metric("step", MetricKind.Time);
        _recorder.Time(step, 0);

        var summary = _recorder.Finish(1).Metric("step")!;

        (summary.Count, summary.Mean, summary.Min, summary.Max).Should().Be((1, 0, 0, 0));
        summary.Quantiles!.ValueAtPercentile(99).Should().Be(0);
    }

    [Fact]
    public void Values_keep_their_unit_and_three_digits_over_all_magnitudes()
    {
        var score = _recorder.Metric("score", MetricKind.Value);
        foreach (var value in (double[])[0, 1e-9, 0.5, 3e12])
            _recorder.Value(score, value);

        var summary = _recorder.Finish(1).Metric("score")!;

        summary.Min.Should().Be(0);
        summary.Max.Should().Be(3e12);
        summary.Quantiles!.ValueAtRank(1).Should().Be(0);
        summary.Quantiles.ValueAtRank(2).Should().BeApproximately(1e-9, 1e-12);
        summary.Quantiles.ValueAtRank(3).Should().BeApproximately(0.5, 0.0005);
        summary.Quantiles.ValueAtRank(4).Should().Be(3e12);
    }

    [Fact]
    public void A_sum_does_not_lose_small_values_beside_a_large_one()
    {
        var score = _recorder.Metric("score", MetricKind.Value);
        _recorder.Value(score, 1e16);
        for (var i = 0; i < 1_000; i++)
            _recorder.Value(score, 1);

        _recorder.Finish(1).Metric("score")!.Mean.Should().Be((1e16 + 1_000) / 1_001);
    }

    [Fact]
    public void A_sum_keeps_the_small_values_that_came_before_a_large_one_too()
    {
        var score = _recorder.Metric("score", MetricKind.Value);
        _recorder.Value(score, 1);
        _recorder.Value(score, 1e16);
        _recorder.Value(score, 1);

        _recorder.Finish(1).Metric("score")!.Mean.Should().Be((1e16 + 2) / 3);
    }

    [Fact]
    public void A_sum_beyond_the_largest_double_leaves_the_mean_unknown()
    {
        var score = _recorder.Metric("score", MetricKind.Value);
        _recorder.Value(score, double.MaxValue);
        _recorder.Value(score, double.MaxValue);

        var summary = _recorder.Finish(1).Metric("score")!;

        summary.Mean.Should().BeNull();
        summary.StdDev.Should().BeNull();
        summary.Max.Should().Be(double.MaxValue);
    }

    [Fact]
    public void Counters_rates_and_gauges_are_summarized_by_kind()
    {
        var tokens = _recorder.Metric("tokens", MetricKind.Counter);
        var miss = _recorder.Metric("miss", MetricKind.Rate);
        var queue = _recorder.Metric("queue", MetricKind.Gauge);
        _recorder.Count(tokens, 7);
        _recorder.Count(tokens, 5);
        _recorder.Rate(miss, true);
        _recorder.Rate(miss, false);
        _recorder.Rate(miss, false);
        _recorder.Rate(miss, false);
        _recorder.Gauge(queue, -3);
        _recorder.Gauge(queue, 9);
        _recorder.Gauge(queue, 6);

        var measurements = _recorder.Finish(1);

        measurements.Metric("tokens")!.Total.Should().Be(12);
        measurements.Metric("miss")!.Percent.Should().Be(25);
        measurements.Metric("queue").Should().BeEquivalentTo(new { Min = -3.0, Max = 9.0, Mean = 4.0, Last = 6.0, Count = 3L });
    }

    [Fact]
    public void The_last_level_is_the_one_set_last_by_any_thread()
    {
        var queue = _recorder.Metric("queue", MetricKind.Gauge);
        _recorder.Gauge(queue, 1);
        Threads.Run(() => _recorder.Gauge(queue, 2));

        _recorder.Finish(1).Metric("queue")!.Last.Should().Be(2);
    }

    [Fact]
    public void One_event_is_counted_wherever_it_belongs()
    {
        foreach (var what in Enum.GetValues<IterationEvent>()) _recorder.Happened(what);

        var counts = _recorder.Finish(1).Iterations;

        counts.Should().Be(new IterationCounts
        {
            Started = 1, Ok = 2, Skipped = 1, Failed = 3, TimedOut = 1, ExpectedFailures = 1, Dropped = 1, Abandoned = 1, LateDiscarded = 1, Attempts = 1,
        });
        counts.Scheduled.Should().Be(7);
        counts.Finished.Should().Be(6);
    }

    [Fact]
    public void A_metric_recorded_as_another_kind_is_refused_with_rule_value_and_fix()
    {
        var tokens = _recorder.Metric("tokens", MetricKind.Counter);

        FluentActions.Invoking(() => _recorder.Metric("tokens", MetricKind.Rate)).Should().Throw<InvalidOperationException>()
            .WithMessage("A metric has one kind; 'tokens' is recorded as Counter and now as Rate. Give one of them another name.");
        FluentActions.Invoking(() => _recorder.Rate(tokens, true)).Should().Throw<InvalidOperationException>()
            .WithMessage("*'tokens' is Counter*");
    }

    [Fact]
    public void What_comes_after_the_end_is_not_kept_whichever_thread_brings_it()
    {
        var iteration = _recorder.Metric("iteration", MetricKind.Time);
        _recorder.Watch(iteration, 1, WatchSide.Above);
        Action<Recorder>[] records =
        [
            recorder => recorder.Time(recorder.Metric("time", MetricKind.Time), 1),
            recorder => recorder.Value(recorder.Metric("value", MetricKind.Value), 1),
            recorder => recorder.Count(recorder.Metric("counter", MetricKind.Counter), 1),
            recorder => recorder.Rate(recorder.Metric("rate", MetricKind.Rate), hit: true),
            recorder => recorder.Gauge(recorder.Metric("gauge", MetricKind.Gauge), 1),
            recorder => recorder.Happened(IterationEvent.Ok),
            recorder => recorder.Abandoned(iteration, 2 * Millisecond),
            recorder => recorder.Error("E", "late"),
        ];
        _recorder.Happened(IterationEvent.Ok);
        _recorder.Finish(1);
        var before = _recorder.SoFar(1);

        foreach (var record in records) Threads.Run(() => record(_recorder));

        _recorder.IsEmpty.Should().BeTrue("a thread that records anew would have a part of its own");
        _recorder.SoFar(1).Errors.Should().Equal(before.Errors);
        _recorder.SoFar(1).Watches.Should().BeEquivalentTo(before.Watches);
    }

    [Fact]
    public void A_recording_ends_once()
    {
        _recorder.Finish(1);

        FluentActions.Invoking(() => _recorder.Finish(1)).Should().Throw<InvalidOperationException>()
            .WithMessage("A recorder is finished once, and then closed; it was used again. Make a recorder for each run.");
        FluentActions.Invoking(() => _recorder.CloseSecond(1, 0)).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_time_that_runs_backwards_counts_as_zero()
    {
        var step = _recorder.Metric("step", MetricKind.Time);
        _recorder.Time(step, -5);

        _recorder.Finish(1).Metric("step")!.Max.Should().Be(0);
    }
}
