using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Recording;

public sealed class RecorderWatchTests
{
    private const long Millisecond = 1_000_000;

    private readonly Recorder _recorder = new(new RecorderOptions());

    [Theory]
    [InlineData(2_500, 2_500_000_000, false)]
    [InlineData(2_500, 2_500_000_001, true)]
    [InlineData(0.1, 100_000, false)]
    [InlineData(0.1, 100_001, true)]
    [InlineData(0.3, 300_000, false)]
    [InlineData(0, 0, false)]
    [InlineData(0, 1, true)]
    [InlineData(0.0000005, 0, false)]
    [InlineData(0.0000005, 1, true)]
    [InlineData(1e300, long.MaxValue, false)]
    public void A_time_violates_an_upper_limit_if_it_is_strictly_above_it(double limitMs, long nanoseconds, bool violated)
    {
        var time = _recorder.Metric("step", MetricKind.Time);
        var watch = _recorder.Watch(time, limitMs, WatchSide.Above);
        _recorder.Time(time, nanoseconds);

        Total(watch).Violations.Should().Be(violated ? 1 : 0);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(999_999, 1)]
    [InlineData(1_000_000, 0)]
    public void A_time_violates_a_lower_limit_if_it_is_strictly_below_it(long nanoseconds, long violations)
    {
        var time = _recorder.Metric("step", MetricKind.Time);
        var watch = _recorder.Watch(time, limit: 1, WatchSide.Below);
        _recorder.Time(time, nanoseconds);

        Total(watch).Violations.Should().Be(violations);
    }

    [Theory]
    [InlineData(5, 5, 0)]
    [InlineData(5, 4.999, 1)]
    [InlineData(5, 6, 0)]
    public void A_value_violates_a_lower_limit_if_it_is_strictly_below_it(double limit, double value, long violations)
    {
        var score = _recorder.Metric("score", MetricKind.Value);
        var watch = _recorder.Watch(score, limit, WatchSide.Below);
        _recorder.Value(score, value);

        Total(watch).Violations.Should().Be(violations);
    }

    [Fact]
    public void A_violation_that_the_generator_caused_is_told_apart()
    {
        var time = _recorder.Metric("iteration", MetricKind.Time);
        var watch = _recorder.Watch(time, 10, WatchSide.Above);
        _recorder.Time(time, 12 * Millisecond, 3 * Millisecond);
        _recorder.Time(time, 20 * Millisecond, 3 * Millisecond);
        _recorder.Time(time, 9 * Millisecond);

        Total(watch).Should().Be(new WatchBlock(3, 2, 1, 41, 35));
    }

    [Fact]
    public void Each_watch_of_a_metric_counts_for_itself_second_by_second()
    {
        var time = _recorder.Metric("iteration", MetricKind.Time);
        var strict = _recorder.Watch(time, 10, WatchSide.Above);
        var other = _recorder.Watch(_recorder.Metric("step", MetricKind.Time), 1, WatchSide.Above);
        var loose = _recorder.Watch(time, 100, WatchSide.Above);
        _recorder.Time(time, 50 * Millisecond);
        _recorder.CloseSecond(0, 1);
        _recorder.Time(time, 5 * Millisecond);
        _recorder.Time(time, 500 * Millisecond);
        _recorder.CloseSecond(1, 1);

        var measurements = _recorder.Finish(2);

        measurements.Watch(strict).Seconds.Select(second => second.Violations).Should().Equal(1, 1);
        measurements.Watch(loose).Seconds.Select(second => second.Violations).Should().Equal(0, 1);
        measurements.Watch(loose).Seconds.Select(second => second.Sum).Should().Equal(50, 505);
        measurements.Watch(other).Total.Should().Be(default(WatchBlock));
    }

    [Fact]
    public void A_second_has_only_its_own_lag_sum_and_violations()
    {
        var time = _recorder.Metric("iteration", MetricKind.Time);
        var score = _recorder.Metric("score", MetricKind.Value);
        var late = _recorder.Watch(time, 10, WatchSide.Above);
        var low = _recorder.Watch(score, 5, WatchSide.Below);
        _recorder.Time(time, 20 * Millisecond, 4 * Millisecond);
        _recorder.Value(score, 4.5);
        _recorder.CloseSecond(0, 1);
        _recorder.Time(time, 12 * Millisecond, 3 * Millisecond);
        _recorder.Value(score, 2);
        _recorder.Value(score, 8);
        _recorder.CloseSecond(1, 1);

        var measurements = _recorder.Finish(2);

        measurements.Watch(late).Seconds.Should().Equal(new WatchBlock(1, 1, 1, 20, 16), new WatchBlock(1, 1, 0, 12, 9));
        measurements.Watch(late).Total.Should().Be(new WatchBlock(2, 2, 1, 32, 25));
        measurements.Watch(low).Seconds.Should().Equal(new WatchBlock(1, 1, 1, 4.5, 4.5), new WatchBlock(2, 1, 1, 10, 10));
    }

    [Fact]
    public void Hits_violate_the_upper_limit_of_a_rate_and_misses_the_lower()
    {
        var rate = _recorder.Metric("miss", MetricKind.Rate);
        var most = _recorder.Watch(rate, 10, WatchSide.Above);
        var least = _recorder.Watch(rate, 10, WatchSide.Below);
        _recorder.Rate(rate, true);
        _recorder.Rate(rate, false);
        _recorder.Rate(rate, false);

        var measurements = _recorder.Finish(1);

        measurements.Watch(most).Total.Should().Be(new WatchBlock(3, 1, 1, 1, 1));
        measurements.Watch(least).Total.Violations.Should().Be(2);
    }

    [Fact]
    public void Levels_and_counters_are_watched_too()
    {
        var queue = _recorder.Metric("queue", MetricKind.Gauge);
        var tokens = _recorder.Metric("tokens", MetricKind.Counter);
        var longest = _recorder.Watch(queue, 5, WatchSide.Above);
        var total = _recorder.Watch(tokens, 5, WatchSide.Above);
        var cost = _recorder.Watch(_recorder.Metric("cost", MetricKind.Money), 5, WatchSide.Above);
        _recorder.Count(_recorder.Metric("cost", MetricKind.Money), 1_500_000_000);
        _recorder.Gauge(queue, 6);
        _recorder.Gauge(queue, 5);
        _recorder.Count(tokens, 40);
        _recorder.Count(tokens, 2);

        var measurements = _recorder.Finish(1);

        measurements.Watch(longest).Total.Should().Be(new WatchBlock(2, 1, 1, 11, 11));
        measurements.Watch(total).Total.Should().Be(new WatchBlock(2, 0, 0, 42, 42));
        measurements.Watch(cost).Total.Should().Be(new WatchBlock(1, 0, 0, 1.5, 1.5));
    }

    [Fact]
    public void What_is_abandoned_leaves_its_age_with_and_without_lag_but_no_sample()
    {
        var iteration = _recorder.Metric("iteration", MetricKind.Time);
        var watch = _recorder.Watch(iteration, 10, WatchSide.Above);
        var step = _recorder.Watch(_recorder.Metric("step", MetricKind.Time), 10, WatchSide.Above);
        _recorder.Abandoned(iteration, 12 * Millisecond, 1 * Millisecond);
        _recorder.Abandoned(iteration, 11 * Millisecond, 1 * Millisecond);
        _recorder.Abandoned(iteration, 20 * Millisecond, 1 * Millisecond);
        _recorder.Abandoned(iteration, 10 * Millisecond);
        _recorder.Abandoned(iteration, 9 * Millisecond);

        var measurements = _recorder.Finish(1);

        measurements.Watch(watch).Abandoned.Should().Be(new AbandonedCounts(Beyond: 3, BeyondByLag: 1, Within: 2));
        measurements.Watch(watch).Total.Count.Should().Be(0);
        measurements.Watch(step).Abandoned.Should().Be(default(AbandonedCounts));
    }

    [Fact]
    public void A_watch_added_after_recording_began_is_refused()
    {
        var time = _recorder.Metric("step", MetricKind.Time);
        _recorder.Time(time, 1);

        FluentActions.Invoking(() => _recorder.Watch(time, 1, WatchSide.Above)).Should().Throw<InvalidOperationException>()
            .WithMessage("*'step' is to be watched after recording began. Add all watches first.");
    }

    private WatchBlock Total(WatchId watch) => _recorder.Finish(1).Watch(watch).Total;
}
