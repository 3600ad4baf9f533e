using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Runs;

/// <summary>Executes a plan: set-up, load, an extension if a KPI wants it, teardown, verdict.</summary>
internal sealed class LoadRun
{
    private const string Cancelled = "the test run was cancelled";

    private static readonly TimeSpan LongestTearDownWhenCancelled = TimeSpan.FromSeconds(2);

    private readonly RunCore _core;
    private readonly RunJudge _judge;
    private readonly UserLifecycle _users;
    private readonly List<string> _warnings = [];
    private readonly Action<string> _writeLine;
    private long _stoppedAt = long.MaxValue;

    public LoadRun(RunCore core, Action<string> writeLine)
    {
        _core = core;
        _judge = new RunJudge(core);
        _users = new UserLifecycle(core);
        _writeLine = writeLine;
    }

    /// <summary>Told of each second of the series as it is complete.</summary>
    public Action<SeriesRow> SecondClosed { get; init; } = static _ => { };

    /// <summary>Called when the users are set up and the load is about to begin.</summary>
    public Action LoadBegins { get; init; } = static () => { };

    /// <summary>Called when the load has ended, before its users are torn down.</summary>
    public Action LoadEnded { get; init; } = static () => { };

    /// <summary>Runs and judges.</summary>
    /// <param name="cancellation">Ends the load early; what was measured is judged and reported all the same.</param>
    /// <exception cref="UserSetupException">A user could not be set up; no load was started.</exception>
    public async Task<RunResult> ExecuteAsync(CancellationToken cancellation)
    {
        if (!await _users.SetUpAsync(LongestTearDownWhenCancelled, cancellation).ConfigureAwait(false)) _core.Stop.Request(Cancelled);
        WarmThreads();
        LoadBegins();
        _core.Clock.SetNow(-PlanTime.Nanoseconds(_core.Plan.Profile.WarmUp));
        var startedUtc = _core.Environment.Time.GetUtcNow().UtcDateTime + _core.Plan.Profile.WarmUp;
        using var requests = _core.SelfWatch.WatchRequests();
        _core.SelfWatch.Begin(_core.Clock.Now);

        var first = await PassAsync(before: null, offset: 0, cancellation).ConfigureAwait(false);
        if (WantsExtension())
        {
            _writeLine("A KPI is inconclusive: the run is extended once.");
            _core.Budget.Extend();
            await PassAsync(first, _core.SecondsClosed * PlanTime.NanosecondsPerSecond, cancellation).ConfigureAwait(false);
        }

        LoadEnded();
        if (await _users.TearDownAsync(LongestTearDownWhenCancelled, cancellation).ConfigureAwait(false) is { } warning) _warnings.Add(warning);
        return _judge.Decide(startedUtc, _warnings);
    }

    private async Task<ILoadModel> PassAsync(ILoadModel? before, long offset, CancellationToken cancellation)
    {
        var duration = _core.Plan.Duration;
        var end = duration is { } time ? offset + PlanTime.Nanoseconds(time) : long.MaxValue;
        using var pacing = _core.Environment.Timelines(_core.Clock, "LoadTest pacing");
        var model = CreateModel(before, offset, pacing);
        _core.Stop.PassBegins();
        using var monitor = new RunMonitor(_core, model, offset, end);
        var early = new EarlyEnd(_core, _judge);
        var grace = _core.Plan.Profile.GracefulStop;
        monitor.SecondClosed = second =>
        {
            if (_core.Recorder.LastSecond is { } row) SecondClosed(row);
            if (ProgressLine.Of(_core.Recorder.IterationsSoFar, second, duration) is { } line) _writeLine(line);
            if (!_core.Stop.IsRequested && early.Reason(second) is { } reason && _core.Clock.Now < end) Stop(monitor, pacing, reason, grace);
        };
        // Whoever cancels wants the end now: what runs is abandoned and told so.
        using var registration = cancellation.UnsafeRegister(_ => Stop(monitor, pacing, Cancelled, TimeSpan.Zero), null);

        var monitoring = monitor.RunAsync();
        model.Start();
        await CompletionAsync(model, monitoring, pacing).ConfigureAwait(false);
        var now = _core.Clock.Now;
        monitor.Finish();
        await monitoring.ConfigureAwait(false);
        CountTime(offset, end, now);
        return model;
    }

    // An error of the engine must end the run: without its monitor a run has no timeouts and may never end by itself.
    private async Task CompletionAsync(ILoadModel model, Task monitoring, Timeline pacing)
    {
        try
        {
            await (await Task.WhenAny(model.Completion, monitoring).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch
        {
            _core.Stop.Request("the load generator failed");
            pacing.Stop();
            throw;
        }
    }

    private void Stop(RunMonitor monitor, Timeline pacing, string reason, TimeSpan grace)
    {
        Interlocked.CompareExchange(ref _stoppedAt, _core.Clock.Now, long.MaxValue);
        monitor.Stop(reason, grace);
        pacing.Stop();
    }

    // The plan's own length, unless the run ended before it.
    private void CountTime(long offset, long end, long completedAt)
    {
        var until = end;
        if (_core.Budget.IsShared) until = Math.Min(until, completedAt);
        if (_core.Stop.IsRequested) until = Math.Min(until, Math.Min(Interlocked.Read(ref _stoppedAt), completedAt));
        _core.Counted.Add(PlanTime.Seconds(offset), PlanTime.Seconds(until));
        if (end != long.MaxValue && !WasStoppedBefore(end)) _core.Recorder.Happened(IterationEvent.Dropped, _core.Budget.Left);
    }

    // A stop in the graceful stop comes after the load: what had not started by then was dropped, not cut off.
    private bool WasStoppedBefore(long end)
    {
        var stoppedAt = Interlocked.Read(ref _stoppedAt);
        return _core.Stop.IsRequested && (stoppedAt < end || stoppedAt == long.MaxValue);
    }

    // The last second may be incomplete; a decision on the measurements so far must not miss it.
    private bool WantsExtension()
    {
        if (_core.Stop.IsRequested || !_core.Plan.MayBeExtended) return false;
        var second = Math.Max(_core.SecondsClosed, (int)Math.Ceiling(PlanTime.Seconds(_core.Clock.Now)) - 1);
        _core.Recorder.CloseSecond(second, usersNow: 0);
        _core.SecondsClosed = second + 1;
        return RunVerdict.WantsExtension(_judge.SoFar());
    }

    private ILoadModel CreateModel(ILoadModel? before, long offset, Timeline pacing)
    {
        var plan = _core.Plan;
        var context = new ModelContext
        {
            Profile = plan.Profile,
            Curve = plan.Curve,
            Clock = _core.Clock,
            Timeline = pacing,
            Work = _core.Environment.Work,
            Stop = _core.Stop,
            Budget = _core.Budget,
            Observer = _core,
            Seed = plan.Seed,
            Offset = offset,
        };
        if (plan.Run.IsOpenModel) return new OpenModel(context, _core.Users.Get, (OpenModel?)before);
        return new ClosedModel(context, _users.All, (ClosedModel?)before);
    }

    // The pool adds threads above its minimum only one at a time; bodies that block would starve the first seconds of a run.
    private void WarmThreads()
    {
        const int Most = 256;
        var wanted = Math.Min(Most, _core.Plan.MostUsers);
        ThreadPool.GetMinThreads(out var workers, out var ports);
        if (wanted > workers) ThreadPool.SetMinThreads(wanted, ports);
    }
}
