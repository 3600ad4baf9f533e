using BenchmarkDotNet.Attributes;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Benchmarks.Micro;

/// <summary>What one record costs, and a snapshot of 20 metrics.</summary>
[MemoryDiagnoser]
public class RecorderBenchmarks
{
    private readonly Recorder _recorder = new(new RecorderOptions());
    private readonly int[] _times = new int[20];
    private int _rate;
    private int _counter;
    private long _next;
    private int _second;

    /// <summary>Registers the metrics.</summary>
    [GlobalSetup]
    public void Register()
    {
        for (var i = 0; i < _times.Length; i++) _times[i] = _recorder.Metric($"time{i}", MetricKind.Time);
        _rate = _recorder.Metric("rate", MetricKind.Rate);
        _counter = _recorder.Metric("counter", MetricKind.Counter);
    }

    /// <summary>A time, over four decades.</summary>
    [Benchmark]
    public void Time() => _recorder.Time(_times[0], (_next += 7_919_000) % 10_000_000_000);

    /// <summary>An observation of a rate.</summary>
    [Benchmark]
    public void Rate() => _recorder.Rate(_rate, (_next++ & 1) == 0);

    /// <summary>A step of a counter.</summary>
    [Benchmark]
    public void Count() => _recorder.Count(_counter, 1);

    /// <summary>An event of an iteration.</summary>
    [Benchmark]
    public void Happened() => _recorder.Happened(IterationEvent.Ok);

    /// <summary>The end of a second in which 20 metrics were recorded.</summary>
    [Benchmark]
    public void Second()
    {
        foreach (var time in _times) _recorder.Time(time, (_next += 7_919_000) % 10_000_000_000);
        _recorder.CloseSecond(_second++, 1);
    }
}
