using System.Globalization;

namespace LoadTest.Attributes.Tests.Context;

/// <summary>Writes down every call.</summary>
internal sealed class RecordingSink : ILoadSink
{
    private long _steps;

    public List<string> Calls { get; } = [];

    public int User { get; init; }

    public long Iteration { get; init; }

    public int Attempt { get; init; }

    public LoadRandom Random { get; } = new(new SeedKey(42));

    public CancellationToken Cancellation { get; init; }

    public object? StateObject { get; private set; }

    public T State<T>() where T : class, new() => (T)(StateObject ??= new T());

    public long BeginStep(string name)
    {
        Add($"begin {++_steps} {name}");
        return _steps;
    }

    public void FailStep(long step, string reason) => Add($"fail {step} {reason}");

    public void EndStep(long step) => Add($"end {step}");

    public void Mark(string name) => Add($"mark {name}");

    public void Record(string name, double value) => Add($"record {name} {value}");

    public void Count(string name, long n) => Add($"count {name} {n}");

    public void Rate(string name, bool hit) => Add($"rate {name} {hit}");

    public void Check(string name, bool ok) => Add($"check {name} {ok}");

    public void Gauge(string name, double value) => Add($"gauge {name} {value}");

    public void Fail(string reason) => Add($"fail {reason}");

    public void Tokens(string? model, long input, long output, long cached) => Add($"tokens {model} {input} {output} {cached}");

    public void Cost(double amount) => Add($"cost {amount}");

    public long Elapsed { get; set; }

    public void Time(string name, long nanoseconds, bool isSinceStart) => Add($"time {name} {nanoseconds} {isSinceStart}");

    public void Skip(string reason) => Add($"skip {reason}");

    public void Tag(string key, string value) => Add($"tag {key} {value}");

    public void Log(string message) => Add($"log {message}");

    public ValueTask Think(TimeSpan shortest, TimeSpan longest)
    {
        Add($"think {shortest.TotalMilliseconds} {longest.TotalMilliseconds}");
        return ValueTask.CompletedTask;
    }

    private void Add(FormattableString call) => Calls.Add(call.ToString(CultureInfo.InvariantCulture));
}
