using LoadTest.Runner.Recording;
using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>
/// What the body of an iteration sees as its <see cref="LoadContext"/>: keeps back what it records until the iteration ends.
/// </summary>
/// <remarks>
/// One virtual user, one iteration at a time, parallel tasks within it. After the end everything is discarded and counted.
/// </remarks>
internal sealed partial class IterationSink : ILoadSink, IFailureSink
{
    private readonly UserEnvironment _environment;
    private readonly UserState _state;
    private readonly NameCache _names;
    private SpinGate _gate;
    private LostTimeReading _lostBefore;
    private bool _isOpen;

    public IterationSink(UserEnvironment environment, int user, UserState state)
    {
        _environment = environment;
        _state = state;
        _names = new NameCache(environment.Recorder);
        User = user;
        Context = new LoadContext(this);
    }

    public LoadContext Context { get; }

    /// <summary>Of the iteration.</summary>
    public Ticket Ticket { get; private set; }

    /// <summary>The tokens that end the body.</summary>
    public IterationCancellation Tokens { get; } = new();

    /// <summary>The first failure that the body reported without throwing.</summary>
    public Failure? Failure => _draft?.Failure;

    public string? SkipReason => _draft?.SkipReason;

    public int User { get; }

    public int Attempt => _draft?.Number ?? 0;

    public long Iteration => Ticket.Index;

    public CancellationToken Cancellation => KeyedAttempt.BoundIn(this) ?? Tokens.Current;

    public long Elapsed => ElapsedAt(Clock.Now);

    public LoadInstant Now
    {
        get
        {
            var now = Clock.Now;
            return new LoadInstant(ElapsedAt(now), _environment.Lost.Read(now));
        }
    }

    private RunClock Clock => _environment.Clock;

    /// <summary>Opens the sink for an iteration.</summary>
    public void Begin(Ticket ticket, long startedAt)
    {
        // Before the gate: a budget that is settled records, so its lock is the outer one.
        _budgets?.Clear();
        using var visit = _gate.Enter();
        Ticket = ticket;
        _lostBefore = _environment.Lost.Read(startedAt);
        _random?.Reset();
        _pipelines?.Begin(ticket);
        _pause?.Reset();
        _draft?.Begin(0);
        _isOpen = true;
    }

    /// <summary>What the generator itself lost since the iteration began, in nanoseconds.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    /// <param name="mostPoolWait">As for <see cref="LostTime.Since"/>.</param>
    public long LostUntil(long now, long mostPoolWait = long.MaxValue) => _environment.Lost.Since(_lostBefore, now, mostPoolWait);

    /// <summary>Forgets what the attempt before has recorded. The body draws the same numbers again: a retry repeats its request.</summary>
    public void Retry()
    {
        using var visit = _gate.Enter();
        _random?.ResetBody();
        Draft.Begin(Attempt + 1);
    }

    /// <summary>Closes the sink. What a skipped iteration has recorded is discarded.</summary>
    /// <param name="outcome">Of the iteration.</param>
    /// <param name="endedAt">Nanoseconds of the plan.</param>
    /// <returns>The latency metrics of the iteration's tags.</returns>
    public ReadOnlySpan<int> End(IterationEvent outcome, long endedAt)
    {
        using var visit = _gate.Enter();
        var isKept = Ticket.Counted && outcome != IterationEvent.Skipped;
        _isOpen = false;
        if (_draft is not { } draft) return [];
        if (isKept && outcome is IterationEvent.TimedOut or IterationEvent.Abandoned) CutSteps(draft, outcome, endedAt);
        draft.End(isKept ? _environment.Recorder : null);
        return draft.Tags;
    }

    public T State<T>() where T : class, new() => _state.Get<T>();

    public void Mark(string name)
    {
        using var visit = _gate.Enter();
        if (!Accepts()) return;
        var metric = _names.Find(name, MetricKind.Time);
        if (Draft.IsMarked(metric)) return;
        var now = Clock.Now;
        AddMark(metric, ElapsedAt(now), now);
    }

    public void Time(string name, long nanoseconds, bool isSinceStart)
    {
        using var visit = _gate.Enter();
        if (!Accepts()) return;
        var metric = _names.Find(name, MetricKind.Time);
        if (!isSinceStart) Draft.Add(new Sample(metric, SampleKind.Step, nanoseconds, LagNanoseconds: 0));
        else if (!Draft.IsMarked(metric)) AddMark(metric, nanoseconds, Clock.Now);
    }

    public void Interval(string name, long nanoseconds, long lostNanoseconds)
    {
        using var visit = _gate.Enter();
        if (Accepts()) Draft.Add(new Sample(_names.Find(name, MetricKind.Time), SampleKind.Step, nanoseconds, Math.Min(nanoseconds, lostNanoseconds)));
    }

    public void Record(string name, double value)
    {
        if (!double.IsFinite(value) || value < 0)
            throw new ArgumentOutOfRangeException(nameof(value), value, $"A recorded value is 0 or more and finite; '{name}' got {value}.");
        using (_gate.Enter()) Add(name, MetricKind.Value, SampleKind.Value, BitConverter.DoubleToInt64Bits(value));
    }

    public void Count(string name, long n)
    {
        using var visit = _gate.Enter();
        if (Accepts()) _environment.Recorder.Count(_names.Find(name, MetricKind.Counter), n);
    }

    public void Rate(string name, bool hit)
    {
        using (_gate.Enter()) Add(name, MetricKind.Rate, SampleKind.Rate, hit ? 1 : 0);
    }

    public void Check(string name, bool ok)
    {
        using (_gate.Enter()) Add(name, MetricKind.Rate, SampleKind.Rate, ok ? 1 : 0);
        if (!ok) Report(Failure.OfCheck(name));
    }

    public void Gauge(string name, double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, $"A level is finite; '{name}' got {value}.");
        using var visit = _gate.Enter();
        if (Accepts()) _environment.Recorder.Gauge(_names.Find(name, MetricKind.Gauge), value);
    }

    void ILoadSink.Tokens(string? model, long input, long output, long cached)
    {
        var priced = _environment.Usage.Check(model, input, output, cached);
        using var visit = _gate.Enter();
        if (Accepts()) _environment.Usage.Record(priced, input, output, cached);
    }

    public void Cost(double amount)
    {
        var billionths = MoneyAmount.Billionths(amount);
        using var visit = _gate.Enter();
        if (Accepts()) _environment.Usage.Spend(billionths);
    }

    private long ElapsedAt(long now) => now - Ticket.Start - PausedUntil(now);

    private void AddMark(int metric, long nanoseconds, long now) => Draft.Add(new Sample(
        metric, SampleKind.Mark, nanoseconds, Math.Min(nanoseconds, _lostBefore.At - Ticket.Start + LostUntil(now))));

    private void Add(string name, MetricKind kind, SampleKind sample, long bits)
    {
        if (Accepts()) Draft.Add(new Sample(_names.Find(name, kind), sample, bits, LagNanoseconds: 0));
    }

    private bool Accepts() => IsOpen() && Ticket.Counted;

    private bool IsOpen()
    {
        if (!_isOpen) _environment.Recorder.Happened(IterationEvent.LateDiscarded);
        return _isOpen;
    }
}
