using BenchmarkDotNet.Attributes;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Benchmarks.Micro;

/// <summary>What the monitor does once a second, for 20 metrics with a limit each and 200 records of each since the last second. Must reach 200 µs.</summary>
[MemoryDiagnoser]
public class SnapshotBenchmarks
{
    private const int Metrics = 20;

    private Recorder _recorder = new(new RecorderOptions());
    private int[] _times = [];
    private long _next;
    private int _second;

    /// <summary>Records a first second; the recorder is new, because it keeps every second that it has closed.</summary>
    [IterationSetup]
    public void Register()
    {
        _recorder = new Recorder(new RecorderOptions());
        _times = [.. Enumerable.Range(0, Metrics).Select(i => _recorder.Metric(i == 0 ? "iteration" : $"time{i}", MetricKind.Time))];
        foreach (var time in _times) _recorder.Watch(time, 500, WatchSide.Above);
        _second = 0;
        RecordSome();
        _recorder.CloseSecond(_second++, usersNow: 1);
        RecordSome();
    }

    /// <summary>The row of the series, the latencies of the second and the violations of each limit.</summary>
    [Benchmark]
    public void CloseSecond() => _recorder.CloseSecond(_second++, usersNow: 1);

    /// <summary>All metrics with their percentiles up to now, as an abort rule reads them.</summary>
    [Benchmark]
    public object SoFar() => _recorder.SoFar(1);

    private void RecordSome()
    {
        for (var i = 0; i < 200; i++)
        {
            foreach (var time in _times) _recorder.Time(time, Varied.Next(ref _next));
        }
    }
}
