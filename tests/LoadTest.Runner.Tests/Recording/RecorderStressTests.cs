using System.Runtime.CompilerServices;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Recording;

/// <summary>As many records as a long run makes, from several threads, while seconds are closed as fast as they can be.</summary>
public sealed class RecorderStressTests
{
    private const int Writers = 4;
    private const int Batch = 1_000;
    private const long RecordsPerWriter = 25_000_000;

    private readonly Recorder _recorder = new(new RecorderOptions());
    private const int Seconds = 200;

    private long _batches;
    private int _closed;

    [Fact]
    public void A_hundred_million_records_are_all_in_the_totals_and_in_the_seconds()
    {
        var iteration = _recorder.Metric("iteration", MetricKind.Time);
        var watch = _recorder.Watch(iteration, 1, WatchSide.Above);
        var writers = Enumerable.Range(0, Writers).Select(writer => (Action)(() => Write(iteration, writer)));

        Threads.Run([.. writers, CloseSeconds]);
        var measurements = _recorder.Finish(Seconds);

        const long all = Writers * RecordsPerWriter;
        var times = measurements.Metric("iteration")!;
        times.Count.Should().Be(all);
        times.Quantiles!.Count.Should().Be(all);
        times.Quantiles.Buckets.Should().HaveCount(Writers * Batch).And.OnlyContain(bucket => bucket.Count == RecordsPerWriter / Batch);
        measurements.Latencies.Sum(second => second.Histogram.Count).Should().Be(all);
        measurements.Iterations.Ok.Should().Be(all / Batch);
        measurements.Series.Sum(row => row.Iterations.Ok).Should().Be(all / Batch);
        var seen = measurements.Watch(watch);
        seen.Total.Count.Should().Be(all);
        seen.Seconds.Sum(second => second.Count).Should().Be(all);
        seen.Seconds.Sum(second => second.Violations).Should().Be(seen.Total.Violations);
        seen.Total.Violations.Should().Be(all / Writers * (Writers - 1), "all but the first thousand buckets are above 1 ms");
        measurements.Series.Count(row => row.Iterations.Ok > 0).Should().BeGreaterThanOrEqualTo(Seconds - 1, "seconds were closed while the writers wrote");
    }

    // A bucket of its own for each place of a batch, so that one lost count shows in one bucket. Optimized even where tests are not.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(int iteration, int writer)
    {
        for (var batch = 0; batch < RecordsPerWriter / Batch; batch++)
        {
            for (var place = 0; place < Batch; place++) _recorder.Time(iteration, Nanoseconds(writer, place));
            _recorder.Happened(IterationEvent.Ok);
            Interlocked.Increment(ref _batches);
            // Who closes may get no processor for a while; half a second ahead of it the writers wait, so that no second is empty.
            SpinWait.SpinUntil(() => Volatile.Read(ref _batches) < Due(Volatile.Read(ref _closed)) + (Due(1) / 2));
        }
    }

    private void CloseSeconds()
    {
        for (var second = 0; second < Seconds; second++)
        {
            var due = Due(second);
            SpinWait.SpinUntil(() => Volatile.Read(ref _batches) >= due);
            _recorder.CloseSecond(second, Writers);
            Volatile.Write(ref _closed, second + 1);
        }
    }

    // The batches that there are when a second is closed.
    private static long Due(int second) => Writers * RecordsPerWriter / Batch * second / Seconds;

    // Below 2,048 µs each microsecond has its bucket, then every second, then every fourth.
    private static long Nanoseconds(int writer, int place) => 1_000L * writer switch
    {
        0 => place + 1,
        1 => place + 1_001,
        2 => 2_048 + (2 * place),
        _ => 4_096 + (4 * place),
    };
}
