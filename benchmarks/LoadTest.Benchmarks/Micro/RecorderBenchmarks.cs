using BenchmarkDotNet.Attributes;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Benchmarks.Micro;

/// <summary>What one record costs on one thread. Must reach 8 ns and 0 B for each.</summary>
[MemoryDiagnoser]
public class RecorderBenchmarks
{
    private readonly Recorder _recorder = new(new RecorderOptions());
    private int _time;
    private int _value;
    private int _rate;
    private int _counter;
    private long _next;

    /// <summary>Registers the metrics.</summary>
    [GlobalSetup]
    public void Register()
    {
        _time = _recorder.Metric("time", MetricKind.Time);
        _value = _recorder.Metric("value", MetricKind.Value);
        _rate = _recorder.Metric("rate", MetricKind.Rate);
        _counter = _recorder.Metric("counter", MetricKind.Counter);
    }

    /// <summary>A time, over four decades.</summary>
    [Benchmark]
    public void Time() => _recorder.Time(_time, Varied.Next(ref _next));

    /// <summary>A value, over four decades.</summary>
    [Benchmark]
    public void Value() => _recorder.Value(_value, Varied.Next(ref _next));

    /// <summary>An observation of a rate.</summary>
    [Benchmark]
    public void Rate() => _recorder.Rate(_rate, (_next++ & 1) == 0);

    /// <summary>A step of a counter.</summary>
    [Benchmark]
    public void Count() => _recorder.Count(_counter, 1);

    /// <summary>An event of an iteration.</summary>
    [Benchmark]
    public void Happened() => _recorder.Happened(IterationEvent.Ok);
}
