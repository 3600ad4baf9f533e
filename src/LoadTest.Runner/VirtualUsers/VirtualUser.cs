using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>One virtual user: its state from iteration to iteration, and the run of its current one.</summary>
internal sealed class VirtualUser : IVirtualUser
{
    private const long HoldsThreadAfter = 100 * PlanTime.NanosecondsPerMillisecond;
    private const long ThinkingIsLookedAtEvery = 10 * PlanTime.NanosecondsPerMillisecond;

    private readonly UserEnvironment _environment;
    private readonly int _id;
    private readonly UserState _state = new();
    private volatile IterationRun _run;

    public VirtualUser(UserEnvironment environment, int id)
    {
        _environment = environment;
        _id = id;
        _run = new IterationRun(environment, id, _state);
    }

    public IUserDriver Driver
    {
        set => _run.Driver = value;
    }

    public long Run(Ticket ticket, long startedAt) => _run.Run(ticket, startedAt);

    /// <summary>A context outside all iterations, for the hooks of the user; what it records is discarded.</summary>
    public IterationSink OpenUncounted()
    {
        var sink = new IterationSink(_environment, _id, _state);
        var now = _environment.Clock.Now;
        sink.Begin(new Ticket(-1, now, Counted: false), now);
        return sink;
    }

    /// <summary>Ends the iteration if it is over its timeout, as <see cref="IterationRun.TimeoutLeft(long)"/> measures it.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    /// <returns>The earliest moment at which this user could next be over it.</returns>
    public long Expire(long now)
    {
        var timeout = _environment.TimeoutNanoseconds;
        var run = _run;
        var phase = run.Phase;
        if (phase.IsSettled) return now + timeout;
        var left = run.TimeoutLeft(now);
        if (left > 0) return now + left;
        // It was over its timeout before anyone looked; that is settled when it goes on.
        if (run.IsThinking) return now + ThinkingIsLookedAtEvery;

        ForceEnd(run, phase, Outcome.OfTimeout(_environment.IterationTimeout));
        return now + timeout;
    }

    /// <summary>Whether its body has kept the thread that called it for over 100 ms, waiting or computing on it.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    public bool HoldsThread(long now)
    {
        var run = _run;
        return run.Phase.IsInBody && run.Age(now) > HoldsThreadAfter;
    }

    /// <summary>Ends the iteration, if one runs, at the end of the run.</summary>
    /// <param name="cause">For the report.</param>
    public void Abandon(string cause)
    {
        var run = _run;
        var phase = run.Phase;
        if (!phase.IsSettled) ForceEnd(run, phase, Outcome.OfAbandonment(cause));
    }

    private void ForceEnd(IterationRun run, IterationPhase phase, Outcome outcome)
    {
        if (!run.TryForceEnd(phase, outcome)) return;
        _run = new IterationRun(_environment, _id, _state) { Driver = run.Driver };
        run.Release();
    }
}
