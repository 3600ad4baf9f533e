using System.Collections.Concurrent;
using LoadTest;

namespace Chat.Tests;

/// <summary>One virtual user without an engine: thinks no time and records into what all users share.</summary>
internal sealed class UserSink(Measured measured, int user) : ILoadSink
{
    private readonly ConcurrentDictionary<Type, object> _state = new();

    public int User => user;

    public long Iteration { get; private set; }

    public int Attempt => 0;

    public LoadRandom Random { get; } = new(SeedKey.Of(42, "body").At(user));

    public CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public long Elapsed => 0;

    public bool HasFailed { get; private set; }

    /// <summary>Begins an iteration.</summary>
    public void Begin(long iteration)
    {
        (Iteration, HasFailed) = (iteration, false);
        Random.Reseed(SeedKey.Of(42, "body").At(user).At(iteration));
    }

    public T State<T>() where T : class, new() => (T)_state.GetOrAdd(typeof(T), static _ => new T());

    public long BeginStep(string name) => 0;

    public void FailStep(long step, string reason)
    {
    }

    public void EndStep(long step)
    {
    }

    public void Mark(string name)
    {
    }

    public void Time(string name, long nanoseconds, bool isSinceStart)
    {
    }

    public void Tokens(string? model, long input, long output, long cached)
    {
    }

    public LoadBudget Budget(LoadBudget budget) => budget;

    public void Cost(double amount)
    {
    }

    public void Record(string name, double value) => measured.Values.Enqueue((name, value));

    public void Count(string name, long n) => measured.Counters.AddOrUpdate(name, n, (_, sum) => sum + n);

    public void Rate(string name, bool hit) => measured.Rates.Enqueue((name, hit));

    public void Check(string name, bool ok)
    {
        Rate(name, ok);
        if (!ok) HasFailed = true;
    }

    public void Gauge(string name, double value) => measured.Values.Enqueue((name, value));

    public void Fail(string reason) => HasFailed = true;

    public void Skip(string reason)
    {
    }

    public void Tag(string key, string value)
    {
    }

    public void Log(string message) => measured.Log.Enqueue(message);

    public void Sample(string tag, ReadOnlySpan<(string Name, SampleValue Value)> fields) =>
        measured.Samples.Enqueue((tag, fields.ToArray().ToDictionary(field => field.Name, field => field.Value)));

    public ValueTask Think(TimeSpan shortest, TimeSpan longest) => ValueTask.CompletedTask;
}
