namespace LoadTest.Generators.Tests.Running;

/// <summary>Writes down what a load method does.</summary>
internal sealed class RecordingSink(CancellationToken cancellation) : ILoadSink
{
    public List<string> Events { get; } = [];

    public int User => 0;

    public long Iteration => 0;

    public int Attempt => 0;

    public LoadRandom Random { get; } = new(default);

    public CancellationToken Cancellation => cancellation;

    public T State<T>() where T : class, new() => new();

    public long BeginStep(string name)
    {
        Events.Add("begin " + name);
        return 0;
    }

    public void FailStep(long step, string reason) => Events.Add("failed: " + reason);

    public void EndStep(long step) => Events.Add("end");

    public void Mark(string name) => Events.Add("mark " + name);

    public void Record(string name, double value) => Events.Add("record " + name);

    public void Count(string name, long n) => Events.Add("count " + name);

    public void Rate(string name, bool hit) => Events.Add("rate " + name);

    public void Check(string name, bool ok) => Events.Add("check " + name);

    public void Gauge(string name, double value) => Events.Add("gauge " + name);

    public void Fail(string reason) => Events.Add("fail " + reason);

    public void Tokens(string? model, long input, long output, long cached) => Events.Add("tokens " + model);

    public void Cost(double amount) => Events.Add("cost");

    public long Elapsed => 0;

    public void Time(string name, long nanoseconds, bool isSinceStart) => Events.Add("time " + name);

    public void Skip(string reason) => Events.Add("skip " + reason);

    public void Tag(string key, string value) => Events.Add("tag " + key);

    public void Log(string message) => Events.Add("log " + message);

    public ValueTask Think(TimeSpan shortest, TimeSpan longest) => default;
}
