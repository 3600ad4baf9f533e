using System.Collections.Concurrent;

namespace LoadTest.Http.Tests;

/// <summary>Keeps what requests record: steps with their time, sums of counters, observations of rates, failures.</summary>
internal sealed class RecordingSink : ILoadSink
{
    private readonly ConcurrentDictionary<long, (string Name, long StartedAt, bool HasFailed)> _running = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _ended = new();
    private readonly ConcurrentDictionary<Type, object> _state = new();
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private long _steps;

    public ConcurrentQueue<(string Name, double Ms, bool HasFailed)> Steps { get; } = new();

    public ConcurrentDictionary<string, long> Counters { get; } = new();

    public ConcurrentQueue<(string Name, bool Hit)> Rates { get; } = new();

    public ConcurrentQueue<string> Failures { get; } = new();

    /// <summary>Steps that have begun and not ended.</summary>
    public int RunningSteps => _running.Count;

    public int User => 0;

    public long Iteration => 0;

    public int Attempt => 0;

    public LoadRandom Random { get; } = new(new SeedKey(42));

    public CancellationToken Cancellation { get; init; }

    public long Elapsed => (long)TimeProvider.System.GetElapsedTime(_start).TotalNanoseconds;

    public ConcurrentQueue<(string Name, double Ms)> Times { get; } = new();

    public T State<T>() where T : class, new() => (T)_state.GetOrAdd(typeof(T), static _ => new T());

    /// <summary>A step of a name has ended; a server waits for it before it goes on.</summary>
    /// <exception cref="TimeoutException">None did within a minute.</exception>
    public Task EndedAsync(string name) => Ended(name).Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    public long BeginStep(string name)
    {
        var step = Interlocked.Increment(ref _steps);
        _running[step] = (name, TimeProvider.System.GetTimestamp(), false);
        return step;
    }

    public void FailStep(long step, string reason)
    {
        if (_running.TryGetValue(step, out var running)) _running[step] = running with { HasFailed = true };
    }

    public void EndStep(long step)
    {
        if (!_running.TryRemove(step, out var ended)) return;
        Steps.Enqueue((ended.Name, TimeProvider.System.GetElapsedTime(ended.StartedAt).TotalMilliseconds, ended.HasFailed));
        Ended(ended.Name).TrySetResult();
    }

    public void Time(string name, long nanoseconds, bool isSinceStart) => Times.Enqueue((name, nanoseconds / 1e6));

    public void Count(string name, long n) => Counters.AddOrUpdate(name, n, (_, sum) => sum + n);

    public void Rate(string name, bool hit) => Rates.Enqueue((name, hit));

    public LoadBudget Budget(LoadBudget budget) => budget;

    public void Fail(string reason) => Failures.Enqueue(reason);

    public void Mark(string name) => throw Unexpected(nameof(Mark));

    public void Record(string name, double value) => throw Unexpected(nameof(Record));

    public void Check(string name, bool ok) => throw Unexpected(nameof(Check));

    public void Gauge(string name, double value) => throw Unexpected(nameof(Gauge));

    public void Tokens(string? model, long input, long output, long cached) => throw Unexpected(nameof(Tokens));

    public void Cost(double amount) => throw Unexpected(nameof(Cost));

    public void Skip(string reason) => throw Unexpected(nameof(Skip));

    public void Sample(string tag, ReadOnlySpan<(string Name, SampleValue Value)> fields) => throw Unexpected(nameof(Sample));

    public void Tag(string key, string value) => throw Unexpected(nameof(Tag));

    public void Log(string message) => throw Unexpected(nameof(Log));

    public ValueTask Think(TimeSpan shortest, TimeSpan longest) => throw Unexpected(nameof(Think));

    private TaskCompletionSource Ended(string name) =>
        _ended.GetOrAdd(name, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private static InvalidOperationException Unexpected(string member) => new($"A request has no business with {member}.");
}
