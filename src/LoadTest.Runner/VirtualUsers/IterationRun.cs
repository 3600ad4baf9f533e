using System.Runtime.CompilerServices;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>
/// Runs the iterations of one virtual user, one at a time: ticket → pipeline → body → record. Nothing is allocated for a body
/// that completes at once.
/// </summary>
/// <remarks>
/// The body and the watchdog race for the end of an iteration; the winner records it. When the watchdog wins, this object stays
/// with the body that outlived it and the user goes on with a fresh one.
/// </remarks>
internal sealed class IterationRun : IAttempts, IThreadPoolWorkItem
{
    private const long NotYet = long.MinValue;

    private static readonly Func<IterationRun, CancellationToken, ValueTask> Body =
        static (run, _) => run.InvokeBody();

    private readonly UserEnvironment _environment;
    private readonly IterationSink _sink;
    private readonly Action _onBodyEnded;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _body;
    private long _phase;
    private long _startedAt;
    private int _attempts;
    private long _firstAttempt;
    private long _firstAttemptLost;
    private Cohort? _cohort;
    private long _forcedEndAt;

    public IterationRun(UserEnvironment environment, int user, UserState state)
    {
        _environment = environment;
        _sink = new IterationSink(environment, user, state);
        _onBodyEnded = OnBodyEnded;
    }

    /// <summary>Who is told how a pending iteration ended.</summary>
    public IUserDriver? Driver { get; set; }

    public LoadContext Context => _sink.Context;

    public IterationPhase Phase => new(Volatile.Read(ref _phase));

    /// <summary>Whether the iteration thinks right now.</summary>
    public bool IsThinking => _sink.IsThinking;

    /// <summary>How long the iteration has been running, without its think time.</summary>
    public long Age(long now) => now - Volatile.Read(ref _startedAt) - _sink.PausedUntil(now);

    /// <summary>How much of the iteration timeout is left: not above 0 once the iteration is over it.</summary>
    /// <remarks>
    /// What the generator lost is no time of the iteration. A wait for a thread of the pool puts the timeout off by at most as long again:
    /// it may be a body that hangs which blocks the pool, and the timeout is all that ends it.
    /// </remarks>
    /// <param name="now">Nanoseconds of the plan.</param>
    public long TimeoutLeft(long now) => TimeoutLeft(now, Age(now));

    /// <inheritdoc cref="IVirtualUser.Run"/>
    public long Run(Ticket ticket, long startedAt)
    {
        _cohort = _environment.Cohorts?.Of(ticket);
        _attempts = 0;
        _firstAttempt = NotYet;
        _sink.Begin(ticket, startedAt);
        if (ticket.Counted) _environment.Recorder.Happened(IterationEvent.Started);
        Volatile.Write(ref _startedAt, startedAt);
        var phase = Phase.Begin();
        Volatile.Write(ref _phase, phase.Word);

        Exception? thrown = null;
        try
        {
#pragma warning disable CA2012 // Consumed once, by the continuation that is registered on it.
            var body = Invoke().ConfigureAwait(false).GetAwaiter();
#pragma warning restore CA2012
            if (!body.IsCompleted)
            {
                Await(body, phase);
                return IVirtualUser.Pending;
            }

            body.GetResult();
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        return TrySettle(phase) ? Complete(thrown) : IVirtualUser.Pending;
    }

    /// <summary>Ends the iteration from outside: a timeout, or the end of the run.</summary>
    /// <param name="phase">As read before it was decided that the iteration is over.</param>
    /// <param name="outcome">How it ended.</param>
    /// <returns>False if it ended by itself meanwhile. Otherwise give the user a fresh object, then <see cref="Release"/>.</returns>
    public bool TryForceEnd(IterationPhase phase, Outcome outcome)
    {
        if (!TrySettle(phase)) return false;
        _forcedEndAt = _environment.Clock.Now;
        _sink.SettleBudgets();
        Record(outcome, _forcedEndAt, Age(_forcedEndAt));
        return true;
    }

    /// <summary>After a forced end: tells the driver, and the body. Each may run code of the user, so neither waits for the other.</summary>
    public void Release()
    {
        _environment.Work.Enqueue(this);
        _environment.Work.Enqueue(new Farewell(_sink.Tokens, _environment.Log));
    }

    bool IAttempts.AreCounted => _sink.Ticket.Counted;

    LoadRandom IAttempts.Jitter => _sink.JitterRandom;

    Exception? IAttempts.Reported => _sink.Failure is { } failure ? new FailedAttemptException(failure) : null;

    ValueTask IAttempts.BeginAsync(CancellationToken bound)
    {
        if (_attempts++ > 0) _sink.Retry();
        if (_sink.Ticket.Counted) _environment.Recorder.Happened(IterationEvent.Attempted);
        _sink.Tokens.BeginAttempt(bound);
        return _environment.Chaos is { } chaos
            ? chaos.ExecuteAsync(Body, this, _sink.ChaosRandom, _sink.Ticket.Counted, bound)
            : InvokeBody();
    }

    void IAttempts.Failed()
    {
        if (_attempts != 1) return;
        var now = _environment.Clock.Now;
        _firstAttemptLost = _sink.LostUntil(now);
        // Last: a watchdog that sees the one must see the other.
        Volatile.Write(ref _firstAttempt, Age(now));
    }

    void IThreadPoolWorkItem.Execute()
    {
        try
        {
            Driver!.EndedByForce(_forcedEndAt);
        }
        catch (Exception engineError)
        {
            Driver!.Faulted(engineError);
        }
    }

    private ValueTask Invoke() => _environment.Pipeline is null
        ? InvokeBody()
        : _environment.Pipeline.ExecuteAsync(this, _sink.Tokens.Iteration);

    private ValueTask InvokeBody() => _cohort is null
        ? _environment.Scenario.Invoke(_environment.Instance, _sink.Context)
        : _cohort.RunAsync(_environment.Instance, _sink);

    private void Await(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter body, IterationPhase phase)
    {
        _body = body;
        // Settled from outside meanwhile, the driver is told of that; how the body ends is looked at all the same.
        Interlocked.CompareExchange(ref _phase, phase.Await().Word, phase.Word);
        // Not through the field: it may hold the body of the next iteration before this call returns.
        body.UnsafeOnCompleted(_onBodyEnded);
    }

    private void OnBodyEnded()
    {
        Exception? thrown = null;
        try
        {
            _body.GetResult();
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        var phase = Phase;
        if (phase.IsSettled || !TrySettle(phase)) return;
        try
        {
            Driver!.Ended(Complete(thrown));
        }
        catch (Exception engineError)
        {
            Driver!.Faulted(engineError);
        }
    }

    private void Record(Outcome outcome, long endedAt, long service)
    {
        var ticket = _sink.Ticket;
        var firstAttempt = Volatile.Read(ref _firstAttempt);
        var times = new IterationTimes(
            endedAt,
            _startedAt - ticket.Start,
            service,
            Math.Min(service, _sink.LostUntil(endedAt)),
            firstAttempt == NotYet ? null : new AttemptTime(firstAttempt, Math.Min(firstAttempt, _firstAttemptLost)));
        OutcomeRecorder.Record(_environment, _sink, ticket, times, _cohort?.Judge(outcome) ?? outcome);
    }

    private long TimeoutLeft(long now, long age)
    {
        var timeout = _environment.TimeoutNanoseconds;
        return age < timeout ? timeout - age : timeout - age + Math.Min(age, _sink.LostUntil(now, mostPoolWait: timeout));
    }

    private bool TrySettle(IterationPhase phase) =>
        Interlocked.CompareExchange(ref _phase, phase.Settle().Word, phase.Word) == phase.Word;

    private long Complete(Exception? thrown)
    {
        var now = _environment.Clock.Now;
        var overBudget = _sink.SettleBudgets();
        var age = Age(now);
        // The watchdog may come late: however the body has ended, over its timeout the iteration has failed.
        var outcome = TimeoutLeft(now, age) > 0
            ? Outcome.Of(thrown, _sink.Failure ?? overBudget, _sink.SkipReason)
            : Outcome.OfTimeout(_environment.IterationTimeout);
        Record(outcome, now, age);
        return now;
    }
}
