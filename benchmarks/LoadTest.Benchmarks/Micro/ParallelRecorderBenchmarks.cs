using BenchmarkDotNet.Attributes;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Benchmarks.Micro;

/// <summary>
/// What one time costs each of several threads that record under the same metric while a further one closes seconds. Two threads
/// must cost no more than one each, which takes a processor for each.
/// </summary>
[MemoryDiagnoser]
public class ParallelRecorderBenchmarks
{
    private const int Records = 20_000_000;

    private static readonly TimeSpan SnapshotEvery = TimeSpan.FromMilliseconds(100);

    private readonly object _gate = new();
    private Recorder _recorder = new(new RecorderOptions());
    private Thread? _reader;
    private int _metric;
    private bool _hasEnded;

    /// <summary>How many threads record.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Starts the snapshots.</summary>
    [GlobalSetup]
    public void Start()
    {
        _recorder = new Recorder(new RecorderOptions());
        _metric = _recorder.Metric("iteration", MetricKind.Time);
        _hasEnded = false;
        _reader = new Thread(CloseSeconds);
        _reader.Start();
    }

    /// <summary>Ends the snapshots.</summary>
    [GlobalCleanup]
    public void Stop()
    {
        lock (_gate)
        {
            _hasEnded = true;
            Monitor.Pulse(_gate);
        }

        _reader?.Join();
    }

    /// <summary>Per record of each thread.</summary>
    [Benchmark(OperationsPerInvoke = Records)]
    public void Time()
    {
        var threads = Enumerable.Range(1, Threads).Select(number => new Thread(() => Record(number))).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
    }

    private void CloseSeconds()
    {
        lock (_gate)
        {
            for (var second = 0; !_hasEnded; second++)
            {
                Monitor.Wait(_gate, SnapshotEvery);
                _recorder.CloseSecond(second, usersNow: 1);
            }
        }
    }

    private void Record(long next)
    {
        for (var i = 0; i < Records; i++) _recorder.Time(_metric, Varied.Next(ref next));
    }
}
