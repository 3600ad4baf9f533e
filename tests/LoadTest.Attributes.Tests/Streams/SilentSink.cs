namespace LoadTest.Attributes.Tests.Streams;

/// <summary>Takes every call and keeps nothing, so that what is allocated is allocated by others.</summary>
internal sealed class SilentSink : ILoadSink
{
    public int User => 0;

    public long Iteration => 0;

    public int Attempt => 0;

    public LoadRandom Random { get; } = new(new SeedKey(42));

    public CancellationToken Cancellation => default;

    public T State<T>() where T : class, new() => new();

    public long BeginStep(string name) => 0;

    public void FailStep(long step, string reason) { }

    public void EndStep(long step) { }

    public void Mark(string name) { }

    public void Record(string name, double value) { }

    public void Count(string name, long n) { }

    public void Rate(string name, bool hit) { }

    public void Check(string name, bool ok) { }

    public void Gauge(string name, double value) { }

    public void Fail(string reason) { }

    public void Tokens(string? model, long input, long output, long cached) { }

    public void Cost(double amount) { }

    public long Elapsed => 0;

    public void Time(string name, long nanoseconds, bool isSinceStart) { }

    public void Skip(string reason) { }

    public void Tag(string key, string value) { }

    public void Log(string message) { }

    public ValueTask Think(TimeSpan shortest, TimeSpan longest) => default;
}
