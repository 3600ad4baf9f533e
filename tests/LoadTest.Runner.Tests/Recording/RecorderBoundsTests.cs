using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Recording;

public sealed class RecorderBoundsTests
{
    private readonly Recorder _recorder = new(new RecorderOptions());

    [Fact]
    public void Metrics_beyond_the_bound_count_exactly_under_one_name_per_kind()
    {
        for (var i = 0; i < 1_000; i++)
        {
            _recorder.Count(_recorder.Metric($"c{i}", MetricKind.Counter), 2);
            _recorder.Rate(_recorder.Metric($"r{i}", MetricKind.Rate), true);
        }

        var metrics = _recorder.Finish(1).Metrics;

        metrics.Should().HaveCount(202);
        metrics.Count(metric => metric.Name == "other").Should().Be(2);
        metrics.Sum(metric => metric.Total ?? 0).Should().Be(2_000);
        metrics.Sum(metric => metric.Hits ?? 0).Should().Be(1_000);
    }

    [Fact]
    public void A_thread_may_meet_the_metrics_in_any_order()
    {
        var metrics = Enumerable.Range(0, 150).Select(i => _recorder.Metric($"c{i}", MetricKind.Counter)).ToList();
        foreach (var place in (int[])[149, 0, 75, 31, 32, 140]) _recorder.Count(metrics[place], place + 1);

        var totals = _recorder.Finish(1).Metrics.Where(metric => metric.Count > 0).Select(metric => (metric.Name, metric.Total));

        totals.Should().Equal(("c0", 1), ("c31", 32), ("c32", 33), ("c75", 76), ("c140", 141), ("c149", 150));
    }

    [Fact]
    public void A_metric_called_other_takes_in_what_lies_beyond_the_bound()
    {
        var recorder = new Recorder(new RecorderOptions { MaxMetrics = 2 });

        var other = recorder.Metric("other", MetricKind.Counter);

        recorder.Metric("one too many", MetricKind.Counter).Should().Be(other);
        recorder.Metric("two too many", MetricKind.Rate).Should().NotBe(other);
    }

    [Fact]
    public void A_metric_known_before_the_bound_was_reached_keeps_its_name()
    {
        var first = _recorder.Metric("first", MetricKind.Counter);
        for (var i = 0; i < 300; i++)
            _recorder.Metric($"c{i}", MetricKind.Counter);

        _recorder.Metric("first", MetricKind.Counter).Should().Be(first);
    }

    [Fact]
    public void Known_metrics_come_first_and_are_shown_without_records()
    {
        var recorder = new Recorder(new RecorderOptions { Metrics = [new MetricDefinition("first_token", MetricKind.Time)] });

        recorder.Finish(1).Metrics.Select(metric => metric.Name).Should().Equal("iteration", "first_token");
    }

    [Fact]
    public void Tag_values_beyond_the_bound_count_exactly_under_other()
    {
        for (var i = 0; i < 500; i++)
        {
            _recorder.Time(_recorder.Tag("tenant", $"t{i}"), 1_000);
            _recorder.Time(_recorder.Tag($"key{i}", "x"), 1_000);
        }

        var tagged = _recorder.Finish(1).Metrics.Where(metric => metric.Name.StartsWith("iteration{", StringComparison.Ordinal)).ToList();

        tagged.Should().HaveCount(202);
        tagged.Sum(metric => metric.Count).Should().Be(1_000);
        tagged.Single(metric => metric.Name == "iteration{tenant=other}").Count.Should().Be(400);
        tagged.Single(metric => metric.Name == "iteration{other}").Count.Should().Be(400);
    }

    [Fact]
    public void Tags_leave_the_bound_of_metrics_alone()
    {
        for (var i = 0; i < 200; i++)
            _recorder.Tag("tenant", $"t{i}");
        for (var i = 0; i < 199; i++)
            _recorder.Metric($"c{i}", MetricKind.Counter);

        _recorder.Finish(1).Metrics.Should().NotContain(metric => metric.Name == "other");
    }

    [Fact]
    public void Equal_errors_are_one_group_by_type_and_first_line()
    {
        _recorder.Error("InvalidOperationException", "no answer\n  at node 1");
        _recorder.Error("InvalidOperationException", "no answer\r\n  at node 2");
        _recorder.Error("TimeoutException", "slow");
        _recorder.Error("TimeoutException", "slow");
        _recorder.Error("TimeoutException", "slow");

        _recorder.Finish(1).Errors.Should().Equal(
            new ErrorCount("TimeoutException", "slow", 3), new ErrorCount("InvalidOperationException", "no answer", 2));
    }

    [Fact]
    public void A_flood_of_different_errors_stays_bounded_and_exact()
    {
        Threads.Run([.. Enumerable.Range(0, 4).Select(thread => (Action)(() =>
        {
            for (var i = 0; i < 5_000; i++)
                _recorder.Error("E", $"{thread}/{i} {new string('x', 1_000)}");
        }))]);

        var errors = _recorder.Finish(1).Errors;

        errors.Should().HaveCount(101);
        errors.Sum(error => error.Count).Should().Be(20_000);
        errors[^1].Should().BeEquivalentTo(new { Type = "other", Count = 19_900L });
        errors.Should().OnlyContain(error => error.Message.Length <= 300);
    }
}
