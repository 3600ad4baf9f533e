using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Recording;

public sealed class RecorderSeriesTests
{
    private const long Millisecond = 1_000_000;

    private readonly Recorder _recorder = new(new RecorderOptions());

    [Fact]
    public void A_late_finish_counts_in_the_second_in_which_it_finished()
    {
        _recorder.Happened(IterationEvent.Started);
        _recorder.CloseSecond(0, 1);
        _recorder.CloseSecond(1, 1);
        Finished(1_900);
        _recorder.CloseSecond(2, 0);

        var series = _recorder.Finish(2).Series;

        series.Select(row => row.Iterations.Started).Should().Equal(1, 0, 0);
        series.Select(row => row.Iterations.Ok).Should().Equal(0, 0, 1);
        series.Select(row => row.Users).Should().Equal(1, 1, 0);
        series.Select(row => row.P50Ms.HasValue).Should().Equal(false, false, true);
        series[2].P99Ms.Should().BeApproximately(1_900, 1.9);
    }

    [Fact]
    public void Percentiles_of_a_second_are_of_that_second_alone()
    {
        Finished(10);
        _recorder.CloseSecond(0, 1);
        Finished(500);
        Finished(510);
        _recorder.CloseSecond(1, 1);

        var measurements = _recorder.Finish(2);

        measurements.Series[0].P95Ms.Should().BeApproximately(10, 0.01);
        measurements.Series[1].P50Ms.Should().BeApproximately(500, 0.5);
        measurements.Latencies.Select(interval => (interval.Second, interval.Histogram.Count)).Should().Equal((0, 1), (1, 2));
    }

    [Fact]
    public void Seconds_that_were_left_out_become_rows_of_zeros()
    {
        var watch = _recorder.Watch(_recorder.Metric("iteration", MetricKind.Time), 1, WatchSide.Above);
        Finished(10);
        _recorder.CloseSecond(0, 2);
        Finished(10);
        _recorder.CloseSecond(3, 2);

        var measurements = _recorder.Finish(4);

        measurements.Series.Select(row => row.Second).Should().Equal(0, 1, 2, 3);
        measurements.Series.Select(row => row.Iterations.Ok).Should().Equal(1, 0, 0, 1);
        measurements.Series[1].P50Ms.Should().BeNull();
        measurements.Watch(watch).Seconds.Select(second => second.Count).Should().Equal(1, 0, 0, 1);
    }

    [Fact]
    public void What_comes_after_the_last_closed_second_makes_one_more_row()
    {
        var watch = _recorder.Watch(_recorder.Metric("iteration", MetricKind.Time), 1, WatchSide.Above);
        _recorder.CloseSecond(0, 4);
        Finished(10);
        _recorder.Happened(IterationEvent.Abandoned);

        var measurements = _recorder.Finish(1);

        measurements.Series.Should().HaveCount(2);
        measurements.Series[1].Iterations.Should().Be(new IterationCounts { Ok = 1, Abandoned = 1 });
        measurements.Watch(watch).Seconds.Should().HaveCount(2);
    }

    [Fact]
    public void Whatever_comes_after_the_last_closed_second_makes_one_more_row_with_its_users()
    {
        Dictionary<string, Action<Recorder>> rests = new()
        {
            ["an event"] = recorder => recorder.Happened(IterationEvent.Abandoned),
            ["a latency"] = recorder => recorder.Time(recorder.Metric("iteration", MetricKind.Time), Millisecond),
            ["a sample of a watched metric"] = recorder => recorder.Count(recorder.Metric("tokens", MetricKind.Counter), 1),
            ["two events"] = recorder =>
            {
                recorder.Happened(IterationEvent.Ok);
                recorder.Happened(IterationEvent.Attempted);
            },
            ["an event and its latency"] = recorder =>
            {
                recorder.Happened(IterationEvent.Ok);
                recorder.Time(recorder.Metric("iteration", MetricKind.Time), Millisecond);
            },
        };
        foreach (var (rest, record) in rests)
        {
            var recorder = new Recorder(new RecorderOptions());
            var watch = recorder.Watch(recorder.Metric("tokens", MetricKind.Counter), 1, WatchSide.Above);
            recorder.CloseSecond(0, 4);
            record(recorder);

            var measurements = recorder.Finish(1);

            measurements.Series.Select(row => (row.Second, row.Users)).Should().Equal([(0, 4), (1, 4)], "there was {0}", rest);
            measurements.Watch(watch).Seconds.Should().HaveCount(2, "there was {0}", rest);
        }
    }

    [Fact]
    public void The_last_closed_second_and_all_up_to_it_can_be_read_while_the_run_goes_on()
    {
        _recorder.LastSecond.Should().BeNull();
        _recorder.Happened(IterationEvent.Ok);
        _recorder.CloseSecond(0, 3);
        _recorder.Happened(IterationEvent.Failed, times: 2);
        _recorder.CloseSecond(1, 5);
        _recorder.Happened(IterationEvent.Ok);

        _recorder.LastSecond.Should().Be(new SeriesRow(1, 5, new IterationCounts { Failed = 2 }, null, null, null));
        _recorder.IterationsSoFar.Should().Be(new IterationCounts { Ok = 1, Failed = 2 });
    }

    [Fact]
    public void Nothing_after_the_last_closed_second_makes_no_row()
    {
        var watch = _recorder.Watch(_recorder.Metric("iteration", MetricKind.Time), 1, WatchSide.Above);
        Finished(10);
        _recorder.CloseSecond(0, 4);

        var measurements = _recorder.Finish(1);

        measurements.Series.Should().HaveCount(1);
        measurements.Watch(watch).Seconds.Should().HaveCount(1);
    }

    [Fact]
    public void All_rows_sum_to_the_totals()
    {
        for (var second = 0; second < 5; second++)
        {
            foreach (var what in Enum.GetValues<IterationEvent>())
            {
                for (var i = 0; i <= second * (int)what; i++)
                    _recorder.Happened(what);
            }

            _recorder.CloseSecond(second, 1);
        }

        var measurements = _recorder.Finish(5);

        foreach (var count in (Func<IterationCounts, long>[])
            [c => c.Started, c => c.Ok, c => c.Failed, c => c.TimedOut, c => c.Dropped, c => c.Abandoned, c => c.Scheduled, c => c.LateDiscarded])
        {
            measurements.Series.Sum(row => count(row.Iterations)).Should().Be(count(measurements.Iterations));
        }
    }

    [Fact]
    public void A_second_is_closed_once()
    {
        _recorder.CloseSecond(0, 1);

        FluentActions.Invoking(() => _recorder.CloseSecond(0, 1)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Seconds are closed in order; the next is 1.*");
    }

    private void Finished(long milliseconds)
    {
        _recorder.Time(_recorder.Metric("iteration", MetricKind.Time), milliseconds * Millisecond);
        _recorder.Happened(IterationEvent.Ok);
    }
}
