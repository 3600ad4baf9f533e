using System.Collections.Concurrent;
using LoadTest;

namespace Llm.Tests;

/// <summary>A virtual user without an engine, which records nothing.</summary>
internal sealed class LoneUser : ILoadSink
{
    private readonly ConcurrentDictionary<Type, object> _state = new();

    public int User => 0;

    public long Iteration => 0;

    public int Attempt => 0;

    public LoadRandom Random { get; } = new(SeedKey.Of(42, "body"));

    public CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public long Elapsed => 0;

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

    public void Record(string name, double value)
    {
    }

    public void Count(string name, long n)
    {
    }

    public void Rate(string name, bool hit)
    {
    }

    public void Check(string name, bool ok)
    {
    }

    public void Gauge(string name, double value)
    {
    }

    public LoadBudget Budget(LoadBudget budget) => budget;

    public void Tokens(string? model, long input, long output, long cached)
    {
    }

    public void Cost(double amount)
    {
    }

    public void Fail(string reason) => throw new InvalidOperationException(reason);

    public void Skip(string reason)
    {
    }

    public void Tag(string key, string value)
    {
    }

    public void Log(string message)
    {
    }

    public void Sample(string tag, ReadOnlySpan<(string Name, SampleValue Value)> fields)
    {
    }

    public ValueTask Think(TimeSpan shortest, TimeSpan longest) => ValueTask.CompletedTask;
}
