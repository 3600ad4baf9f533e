using System.ComponentModel;
using System.Runtime.CompilerServices;
using LoadTest.Randomness;
using LoadTest.Units;

namespace LoadTest;

/// <summary>
/// What a load method sees of its virtual user and its iteration, and where it records what it measures.
/// </summary>
/// <remarks>
/// <para>Its members may be called from parallel tasks of one iteration. A body that outlives its iteration timeout keeps its
/// old context; what it records late is discarded and counted.</para>
/// <para>With retries, <see cref="Mark"/>, <see cref="Rate"/>, <see cref="Check"/>, <see cref="Record"/> and steps of a retried
/// attempt are discarded and those of the final attempt are kept, even if it fails; <see cref="Count"/>, <c>Tokens</c> and
/// <see cref="Cost"/> are always kept: what was used is paid for.</para>
/// <para>Names of metrics and keys of tags must say something: an empty or blank one is an <see cref="ArgumentException"/>, which
/// fails the iteration. <c>iteration</c>, <c>service_time</c> and <c>first_attempt</c> are the engine's own. A run keeps at most
/// 200 metrics; what lies beyond is recorded as <c>other</c>.</para>
/// </remarks>
public sealed partial class LoadContext
{
    private readonly ILoadSink _sink;
    private readonly DerivedRandoms _derived = new();

    /// <summary>Creates a context over a sink. Called by the engine, and by tests of load methods.</summary>
    /// <param name="sink">Receives everything.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LoadContext(ILoadSink sink) => _sink = sink ?? throw new ArgumentNullException(nameof(sink));

    /// <summary>The virtual user, from 0; in the open model the slot that runs the iteration.</summary>
    public int User => _sink.User;

    /// <summary>
    /// The iteration, from 0: in the open model and with <c>Iterations</c> of the whole run, else of this user. With the seed it
    /// determines <see cref="Random"/>.
    /// </summary>
    public long Iteration => _sink.Iteration;

    /// <summary>The attempt of this iteration, from 0; above 0 in a retry.</summary>
    public int Attempt => _sink.Attempt;

    /// <summary>Random numbers of this iteration: the same seed gives the same numbers, whatever the other users do; a retry draws them again.</summary>
    /// <remarks>The one member that is not for parallel tasks: draw before you fan out.</remarks>
    public LoadRandom Random => _sink.Random;

    /// <summary>
    /// Random numbers of this iteration for one name: <see cref="LoadRandom.Derive"/> of <see cref="Random"/>. Where each part of a
    /// request draws from a name of its own, one that draws more or less shifts no other part.
    /// </summary>
    /// <param name="name">Such as <c>"template:greeting"</c>. Names are few, like those of metrics: each is kept.</param>
    /// <returns>The same stream for the rest of the iteration; no allocation but for the first use of a name. Not for parallel tasks.</returns>
    public LoadRandom RandomFor(string name) => _derived.Find(Named(name), _sink.Random, _sink.Attempt);

    /// <summary>Fires when the iteration or the attempt times out, when the run is aborted, and when the graceful stop ends.</summary>
    public CancellationToken Cancellation => _sink.Cancellation;

    /// <summary>The virtual user's own object of this type, created on first use, kept from iteration to iteration.</summary>
    /// <typeparam name="T">One object per type and user.</typeparam>
    /// <returns>The user's object. It is not disposed: let a <see cref="UserTeardownAttribute"/> method do that.</returns>
    public T State<T>() where T : class, new() => _sink.State<T>();

    /// <summary>
    /// Times the code up to the end of the <c>using</c> as a step; it counts as ok unless <see cref="LoadStep.Fail"/> is called.
    /// </summary>
    /// <remarks>
    /// A step that still runs when its iteration is timed out or abandoned has failed with it: timed out, its age is a time of the step
    /// (and counted as <c>name{timeout}</c>); abandoned, it has no time, but its age is held against the limits.
    /// </remarks>
    /// <param name="name">The step; one metric of that name.</param>
    /// <returns>Dispose it to end the step.</returns>
    public LoadStep Step(string name) => new(_sink, _sink.BeginStep(Named(name)));

    /// <summary>Times the body as a step, which fails with the body's exception.</summary>
    /// <param name="name">The step; one metric of that name.</param>
    /// <param name="body">What is timed.</param>
    /// <returns>Completes with the body.</returns>
    /// <exception cref="ArgumentNullException">There is no body.</exception>
    public async Task Step(string name, Func<Task> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        using var step = Step(name);
        try
        {
            await body().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            step.Fail(exception.Message);
            throw;
        }
    }

    /// <summary>Times the body as a step, which fails with the body's exception.</summary>
    /// <typeparam name="T">What the body returns.</typeparam>
    /// <param name="name">The step; one metric of that name.</param>
    /// <param name="body">What is timed.</param>
    /// <returns>The body's result.</returns>
    /// <exception cref="ArgumentNullException">There is no body.</exception>
    public async Task<T> Step<T>(string name, Func<Task<T>> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        using var step = Step(name);
        try
        {
            return await body().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            step.Fail(exception.Message);
            throw;
        }
    }

    /// <summary>Records the time since the iteration's clock began, such as the time to the first token. The first call wins.</summary>
    /// <param name="name">The metric, a trend in milliseconds; think time is left out.</param>
    public void Mark(string name) => _sink.Mark(Named(name));

    /// <summary>Records a value of any unit: a score, a size. Percentiles have 3 significant digits.</summary>
    /// <param name="name">The metric, a trend.</param>
    /// <param name="value">0 or more and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public void Record(string name, double value) => _sink.Record(Named(name), value);

    /// <summary>Adds to a counter: tokens, calls, bytes.</summary>
    /// <param name="name">The metric, a counter.</param>
    /// <param name="n">What is added; 1 by default. A negative number takes away.</param>
    public void Count(string name, long n = 1) => _sink.Count(Named(name), n);

    /// <summary>Adds one observation to a rate: the share of true ones.</summary>
    /// <param name="name">The metric, a rate.</param>
    /// <param name="hit">The observation.</param>
    public void Rate(string name, bool hit) => _sink.Rate(Named(name), hit);

    /// <summary>Adds one observation to a rate of passed checks; a false one also fails the iteration.</summary>
    /// <param name="name">The metric, a rate.</param>
    /// <param name="ok">Whether the check passed.</param>
    /// <returns><paramref name="ok"/>.</returns>
    public bool Check(string name, bool ok)
    {
        _sink.Check(Named(name), ok);
        return ok;
    }

    /// <summary>Sets a level that goes up and down: a queue's length, a cache's size.</summary>
    /// <param name="name">The metric, a gauge.</param>
    /// <param name="value">The level now; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public void Gauge(string name, double value) => _sink.Gauge(Named(name), value);

    /// <summary>
    /// Fails the iteration without throwing; the first reason is reported. Within <c>load.Pipeline(key)</c> it fails the attempt, and
    /// the iteration only if no later attempt succeeds.
    /// </summary>
    /// <param name="reason">Why; iterations with equal reasons are grouped.</param>
    public void Fail(string reason) => _sink.Fail(reason);

    /// <summary>
    /// Fails the iteration without throwing, and says what <see cref="RetryAttribute"/> is to go by; the first reason is reported.
    /// Within <c>load.Pipeline(key)</c> it fails the attempt, and the iteration only if no later attempt succeeds.
    /// </summary>
    /// <param name="reason">Why; iterations with equal reasons are grouped.</param>
    /// <param name="cause">The exception that it stands for, such as an <see cref="HttpRequestException"/> with a status.</param>
    public void Fail(string reason, Exception cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        _sink.Fail(reason, cause);
    }

    /// <summary>
    /// Takes the iteration out of the measurement: it counts as ok and as skipped, and leaves no latency and no metric but counts.
    /// </summary>
    /// <param name="reason">Why; goes to the log.</param>
    public void Skip(string reason) => _sink.Skip(reason);

    /// <summary>Also records the latency of this iteration under <c>iteration{key=value}</c>. At most 200 values, then <c>other</c>.</summary>
    /// <param name="key">Such as <c>language</c>.</param>
    /// <param name="value">Such as <c>de</c>.</param>
    public void Tag(string key, string value) => _sink.Tag(Named(key), value);

    /// <summary>Writes a line to the events of the run. Bounded: after 1,000 lines the rest is counted.</summary>
    /// <param name="message">The line.</param>
    public void Log(string message) => _sink.Log(message);

    /// <summary>
    /// Keeps one observation in full, such as an outlier: a line of <c>samples.jsonl</c> in the directory of the result, and one more on
    /// the counter <c>sample{tag}</c>. The file holds the first 1,000 of a tag, the counter all of them.
    /// </summary>
    /// <remarks>
    /// Like <see cref="Count"/> it is kept when an attempt is retried, and not recorded in a warm-up. The line is written at once, within
    /// the latency of the iteration. Credentials in texts are masked as in the report. For a share of all, ask
    /// <c>load.Random.Chance(0.05)</c>.
    /// </remarks>
    /// <param name="tag">Why it is kept, such as <c>"HIGH_LAT"</c>. At most 50 tags, then <c>other</c>.</param>
    /// <param name="fields">What was observed, such as <c>("ratio", 5.3), ("text", text)</c>.</param>
    public void Sample(string tag, params ReadOnlySpan<(string Name, SampleValue Value)> fields) => _sink.Sample(Named(tag), fields);

    /// <summary>Pauses inside a flow; the pause is excluded from the latency.</summary>
    /// <remarks>
    /// A pause is the whole iteration's: it is taken out of its latency, its timeout, and every step and mark under way, those of parallel
    /// tasks included. It belongs between requests, never beside one: a second of <c>load.Think</c> while another task waits a second
    /// for an answer leaves that answer no latency at all. To pause one task of several, await <c>Task.Delay</c>, which counts.
    /// </remarks>
    /// <param name="duration">Such as <c>"1s"</c>, or a range to draw from uniformly, such as <c>"300ms..1s"</c>.</param>
    /// <returns>Completes after the pause, or is cancelled with <see cref="Cancellation"/>.</returns>
    /// <exception cref="FormatException">The text is neither a duration nor a range from a shorter to a longer one.</exception>
    public ValueTask Think(string duration) =>
        DurationText.TryParseRange(duration, out var shortest, out var longest)
            ? _sink.Think(shortest, longest)
            : throw new FormatException(
                $"load.Think needs a duration or a range such as \"300ms..1s\" ({DurationText.Rule}); found {Quoted(duration)}.");

    /// <summary>Pauses inside a flow; the pause is excluded from the latency.</summary>
    /// <remarks>A pause is the whole iteration's, parallel tasks included: it belongs between requests, never beside one. See <see cref="Think(string)"/>.</remarks>
    /// <param name="duration">0 or more.</param>
    /// <returns>Completes after the pause, or is cancelled with <see cref="Cancellation"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public ValueTask Think(TimeSpan duration) =>
        duration >= TimeSpan.Zero
            ? _sink.Think(duration, duration)
            : throw new ArgumentOutOfRangeException(nameof(duration), duration, "load.Think needs a duration of 0 or more.");

    /// <summary>What the engine offers beyond this class, for extension members of our other packages.</summary>
    /// <typeparam name="T">The type of the feature.</typeparam>
    /// <returns>Null if the sink has none.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? Feature<T>() where T : class => _sink.Feature<T>();

    private static string Named(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null) =>
        string.IsNullOrWhiteSpace(name)
            ? throw new ArgumentException($"What is recorded needs a {parameter} that is not blank; found {Quoted(name)}.", parameter)
            : name;

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";
}
