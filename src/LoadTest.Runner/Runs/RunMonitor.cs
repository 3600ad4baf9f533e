using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scheduling;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Runs;

/// <summary>
/// Looks after one pass of a run, on a thread of its own: closes the seconds of the series, ends iterations that are over their
/// timeout, ends the run when it must end, and watches the generator.
/// </summary>
internal sealed class RunMonitor : IDisposable
{
    // What lasts for longer than is usual must not fall between two looks.
    private const long ProbeEvery = LostTime.Jitter;

    // There may be a hundred thousand users; threads that matter are held for longer.
    private const long CountThreadsEvery = 500 * PlanTime.NanosecondsPerMillisecond;

    // Waits for a thread follow each other while the pool is starved, and none should go unseen.
    private const long ProbeLateAgainAfter = 10 * PlanTime.NanosecondsPerMillisecond;

    private readonly RunCore _core;
    private readonly ILoadModel _model;
    private readonly Timeline _timeline;
    private readonly AwaitableWait _wait;
    private readonly ThreadPoolProbe _probe;
    private readonly GracefulStop _grace;
    private readonly long _start;
    private readonly long _end;
    private long _nextSecond;
    private long _nextCountOfThreads = long.MinValue;
    private int _threadsHeld;
    private long _written;
    private volatile bool _isDone;

    /// <summary>Creates a monitor.</summary>
    /// <param name="core">Of the run.</param>
    /// <param name="model">Of the pass.</param>
    /// <param name="start">The begin of its counted time.</param>
    /// <param name="end">The planned end of the pass; <see cref="long.MaxValue"/> if only the iterations end it.</param>
    public RunMonitor(RunCore core, ILoadModel model, long start, long end)
    {
        _core = core;
        _model = model;
        (_start, _end) = (start, end);
        _timeline = core.Environment.Timelines(core.Clock, "LoadTest monitor");
        _wait = new AwaitableWait(_timeline, WaitPrecision.Loose);
        _probe = new ThreadPoolProbe(
            () => core.Clock.Now, core.Lost, core.Environment.Work.Enqueue, delay => core.Recorder.Time(core.Generator.ThreadPoolDelay, delay));
        _grace = new GracefulStop(end, core.Plan.Profile.GracefulStop);
        _nextSecond = (core.SecondsClosed + 1) * PlanTime.NanosecondsPerSecond;
    }

    /// <summary>Called after each closed second, with its number.</summary>
    public Action<int> SecondClosed { get; set; } = static _ => { };

    /// <summary>Ends the pass early: nothing starts any more, and what runs gets no longer than the grace.</summary>
    public void Stop(string reason, TimeSpan grace)
    {
        _core.Stop.Request(reason);
        _grace.BeginEarly(_core.Clock.Now, grace, reason);
    }

    /// <summary>Runs until <see cref="Finish"/>.</summary>
    public async Task RunAsync()
    {
        var (now, cpu) = (_core.Clock.Now, _core.Environment.Host.CpuTime);
        var nextExpiry = ExpireAll(now);
        _core.Standstill.Begin(now);
        while (!_isDone)
        {
            var due = Math.Max(now + OwnWork(now, cpu), NextLook(now, nextExpiry));
            _core.Lost.LookIsDue(due);
            await _wait.Until(due).ConfigureAwait(false);
            (now, cpu, _written) = (_core.Clock.Now, _core.Environment.Host.CpuTime, 0);
            if (!_core.Stop.IsRequested) _core.Standstill.Look(now, _start, _end);
            if (_isDone) return;

            if (_core.Lost.Looks(now) is > 0 and var lost) _grace.StoodStill(now - lost, now);
            _core.SelfWatch.Look(now, due, ThreadsHeld(now));
            _probe.Look();
            if (now >= nextExpiry) nextExpiry = ExpireAll(now);
            CloseSeconds(now);
            if (now >= _grace.End) AbandonAll();
        }
    }

    /// <summary>The pass is over.</summary>
    public void Finish()
    {
        _isDone = true;
        _probe.Finish();
        _timeline.Stop();
    }

    /// <summary>Ends the thread, whether or not the pass was finished: a pass that faults must not leave a loop behind.</summary>
    public void Dispose()
    {
        _isDone = true;
        _timeline.Dispose();
    }

    private long NextLook(long now, long nextExpiry)
    {
        var drainAt = _grace.End;
        var due = Math.Min(Math.Min(_nextSecond, now + (_probe.WasLate ? ProbeLateAgainAfter : ProbeEvery)), nextExpiry);
        return drainAt > now ? Math.Min(due, drainAt) : due;
    }

    // What a look does may take longer than until the next one, which then is due at once and not late for that. Only for work or for a
    // slow disk: a process that was stopped in the middle of a look has used no processor, and has lost that time. A stop while it writes
    // is taken for the disk.
    private long OwnWork(long lookedAt, TimeSpan cpuAtLook) => Math.Min(
        _core.Clock.Now - lookedAt, _written + PlanTime.Nanoseconds(_core.Environment.Host.CpuTime - cpuAtLook));

    private int ThreadsHeld(long now)
    {
        if (now < _nextCountOfThreads) return _threadsHeld;
        _nextCountOfThreads = now + CountThreadsEvery;
        _threadsHeld = 0;
        foreach (var user in _core.Users.Snapshot()) _threadsHeld += user.HoldsThread(now) ? 1 : 0;
        return _threadsHeld;
    }

    private void CloseSeconds(long now)
    {
        if (now < _nextSecond) return;
        var second = (int)(now / PlanTime.NanosecondsPerSecond) - 1;
        _core.Recorder.CloseSecond(second, _model.UsersNow);
        _core.SecondsClosed = second + 1;
        _nextSecond = (second + 2) * PlanTime.NanosecondsPerSecond;
        var before = _core.Clock.Now;
        SecondClosed(second);
        _written = _core.Clock.Now - before;
    }

    private long ExpireAll(long now)
    {
        // A user that comes later, or starts its next iteration later, cannot be over its timeout before.
        var next = now + PlanTime.Nanoseconds(_core.Plan.Profile.IterationTimeout);
        foreach (var user in _core.Users.Snapshot()) next = Math.Min(next, user.Expire(now));
        return next;
    }

    // At every look from the end of the grace on: one that was about to start, or just went from its thread into waiting, is missed once.
    private void AbandonAll()
    {
        _core.Stop.GraceEnds();
        var cause = _grace.Cause;
        foreach (var user in _core.Users.Snapshot()) user.Abandon(cause);
    }
}
