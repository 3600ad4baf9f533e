using System.ComponentModel;

namespace LoadTest;

/// <summary>
/// Where a <see cref="LoadContext"/> sends what the load method records; implemented by the engine, and by tests of load methods.
/// </summary>
/// <remarks>Every member may be called from parallel tasks of one iteration.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILoadSink
{
    /// <summary>See <see cref="LoadContext.User"/>.</summary>
    int User { get; }

    /// <summary>See <see cref="LoadContext.Iteration"/>.</summary>
    long Iteration { get; }

    /// <summary>See <see cref="LoadContext.Attempt"/>.</summary>
    int Attempt { get; }

    /// <summary>See <see cref="LoadContext.Random"/>.</summary>
    LoadRandom Random { get; }

    /// <summary>See <see cref="LoadContext.Cancellation"/>.</summary>
    CancellationToken Cancellation { get; }

    /// <summary>Nanoseconds since the iteration's clock began, without think time: what <see cref="Mark"/> would record now.</summary>
    long Elapsed { get; }

    /// <summary>This moment, by one reading of the clock.</summary>
    LoadInstant Now => new(Elapsed, default);

    /// <summary>Nanoseconds between two moments for which the load generator itself could not go on: what it measures may be longer by that much.</summary>
    long LostBetween(in LoadInstant from, in LoadInstant to) => 0;

    /// <summary>See <see cref="LoadContext.State{T}"/>.</summary>
    T State<T>() where T : class, new();

    /// <summary>Starts a step.</summary>
    /// <returns>A handle for <see cref="FailStep"/> and <see cref="EndStep"/>.</returns>
    long BeginStep(string name);

    /// <summary>Marks a running step as failed.</summary>
    void FailStep(long step, string reason);

    /// <summary>Ends a step; a second call for the same step has no effect.</summary>
    void EndStep(long step);

    /// <summary>See <see cref="LoadContext.Mark"/>.</summary>
    void Mark(string name);

    /// <summary>Records a time that was taken with <see cref="Elapsed"/>; kept or discarded with its attempt.</summary>
    /// <param name="name">The metric, a time.</param>
    /// <param name="nanoseconds">0 or more.</param>
    /// <param name="isSinceStart">Whether it counts from the beginning of the clock, as a mark does; then the first one wins.</param>
    void Time(string name, long nanoseconds, bool isSinceStart);

    /// <summary>Records a time between two moments; kept or discarded with its attempt.</summary>
    /// <param name="name">The metric, a time.</param>
    /// <param name="nanoseconds">0 or more.</param>
    /// <param name="lostNanoseconds">How much of it the load generator itself lost.</param>
    void Interval(string name, long nanoseconds, long lostNanoseconds) => Time(name, nanoseconds, isSinceStart: false);

    /// <summary>A stream begins; one that has not ended when its iteration is timed out or abandoned has failed with it.</summary>
    /// <returns>A handle for <see cref="EndStream"/>.</returns>
    long BeginStream(string name) => 0;

    /// <summary>A stream is over, and what it took is recorded.</summary>
    void EndStream(long stream)
    {
    }

    /// <summary>See <see cref="LoadContext.Record"/>.</summary>
    void Record(string name, double value);

    /// <summary>See <see cref="LoadContext.Count"/>.</summary>
    void Count(string name, long n);

    /// <summary>See <see cref="LoadContext.Rate"/>.</summary>
    void Rate(string name, bool hit);

    /// <summary>See <see cref="LoadContext.Check"/>.</summary>
    void Check(string name, bool ok);

    /// <summary>See <see cref="LoadContext.Gauge"/>.</summary>
    void Gauge(string name, double value);

    /// <summary>Keeps a budget up to the end of the iteration, which settles it.</summary>
    /// <returns>The budget of that name that the iteration has already, or else this one.</returns>
    LoadBudget Budget(LoadBudget budget);

    /// <summary>See <see cref="LoadContext.Tokens(string, long, long, long)"/>; without a model, null.</summary>
    void Tokens(string? model, long input, long output, long cached);

    /// <summary>See <see cref="LoadContext.Cost"/>.</summary>
    void Cost(double amount);

    /// <summary>See <see cref="LoadContext.Fail(string)"/>.</summary>
    void Fail(string reason);

    /// <summary>See <see cref="LoadContext.Fail(string, Exception)"/>.</summary>
    void Fail(string reason, Exception cause) => Fail(reason);

    /// <summary>See <see cref="LoadContext.Skip"/>.</summary>
    void Skip(string reason);

    /// <summary>See <see cref="LoadContext.Tag"/>.</summary>
    void Tag(string key, string value);

    /// <summary>See <see cref="LoadContext.Log"/>.</summary>
    void Log(string message);

    /// <summary>See <see cref="LoadContext.Sample"/>.</summary>
    void Sample(string tag, ReadOnlySpan<(string Name, SampleValue Value)> fields);

    /// <summary>See <see cref="LoadContext.Think(TimeSpan)"/>.</summary>
    ValueTask Think(TimeSpan shortest, TimeSpan longest);

    /// <summary>See <see cref="LoadContext.Feature{T}"/>.</summary>
    T? Feature<T>() where T : class => null;
}
