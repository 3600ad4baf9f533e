using System.Collections.Immutable;
using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scheduling;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Runs;

/// <summary>Executes a plan: set-up, load, an extension if a KPI wants it, teardown, verdict.</summary>
internal sealed class LoadRun
{
    private static readonly TimeSpan LongestGraceWhenCancelled = TimeSpan.FromSeconds(2);

    private readonly RunCore _core;
    private readonly RunJudge _judge;
    private readonly List<string> _warnings = [];
    private readonly Action<string> _writeLine;
    private long? _stoppedAt;

    public LoadRun(RunCore core, Action<string> writeLine)
    {
        _core = core;
        _judge = new RunJudge(core);
        _writeLine = writeLine;
    }

    /// <summary>Runs and judges.</summary>
    /// <param name="cancellation">Ends the load early; what was measured is judged and reported all the same.</param>
    public async Task<RunResult> ExecuteAsync(CancellationToken cancellation)
    {
        await SetUpAsync(cancellation).ConfigureAwait(false);
        WarmThreads();
        _core.Clock.SetNow(-PlanTime.Nanoseconds(_core.Plan.Profile.WarmUp));
        var startedUtc = _core.Environment.Time.GetUtcNow().UtcDateTime + _core.Plan.Profile.WarmUp;
        _core.SelfWatch.Begin(_core.Clock.Now);

        var first = await PassAsync(before: null, offset: 0, cancellation).ConfigureAwait(false);
        if (!_core.Stop.IsRequested && RunVerdict.WantsExtension(_judge.SoFar()))
        {
            _writeLine("A KPI is inconclusive: the run is extended once.");
            var offset = (_core.Clock.Now / PlanTime.NanosecondsPerSecond * PlanTime.NanosecondsPerSecond) + PlanTime.NanosecondsPerSecond;
            await PassAsync(first, offset, cancellation).ConfigureAwait(false);
        }

        await TearDownAsync().ConfigureAwait(false);
        return _judge.Decide(startedUtc, _warnings);
    }

    private async Task<ILoadModel> PassAsync(ILoadModel? before, long offset, CancellationToken cancellation)
    {
        var duration = _core.Plan.Duration;
        var end = duration is { } time ? offset + PlanTime.Nanoseconds(time) : long.MaxValue;
        using var pacing = _core.Environment.Timelines(_core.Clock, "LoadTest pacing");
        var model = CreateModel(before, offset, pacing);
        using var monitor = new RunMonitor(_core, model, end);
        var early = new EarlyEnd(_core, _judge, end);
        monitor.SecondClosed = second =>
        {
            if (ProgressLine.Of(_core.Recorder.IterationsSoFar, second, duration) is { } line) _writeLine(line);
            if (!_core.Stop.IsRequested && early.Reason(second) is { } reason) Stop(monitor, pacing, reason, _core.Plan.Profile.GracefulStop);
        };
        using var registration = cancellation.UnsafeRegister(
            _ => Stop(monitor, pacing, "the test run was cancelled", LongestGraceWhenCancelled), null);

        var monitoring = monitor.RunAsync();
        model.Start();
        await model.Completion.ConfigureAwait(false);
        var now = _core.Clock.Now;
        monitor.Finish();
        await monitoring.ConfigureAwait(false);
        CountTime(offset, end, now);
        return model;
    }

    private void Stop(RunMonitor monitor, Timeline pacing, string reason, TimeSpan grace)
    {
        monitor.Stop(reason, grace);
        _stoppedAt ??= _core.Clock.Now;
        pacing.Stop();
    }

    // The plan's own length, unless the run ended before it.
    private void CountTime(long offset, long end, long completedAt)
    {
        var wasCutShort = _core.Stop.IsRequested || _core.Budget.IsShared;
        var until = wasCutShort ? Math.Min(end, _stoppedAt ?? completedAt) : end;
        _core.Counted.Add(PlanTime.Seconds(offset), PlanTime.Seconds(until));
        if (_core.Stop.IsRequested || end == long.MaxValue) return;
        for (var left = _core.Budget.Left; left > 0; left--) _core.Recorder.Happened(IterationEvent.Dropped);
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
        return new ClosedModel(context, AllUsers(), (ClosedModel?)before);
    }

    private ImmutableArray<VirtualUser> AllUsers()
    {
        var plan = _core.Plan;
        var count = plan.Run.IsOpenModel ? plan.Profile.MaxUsers : (int)Math.Ceiling(plan.Curve.Peak);
        _core.Users.Get(count - 1);
        return _core.Users.Snapshot();
    }

    private async Task SetUpAsync(CancellationToken cancellation)
    {
        if (_core.Plan.Scenario.UserSetup is not { } hook) return;
        var failures = await UserHooks.RunAsync(AllUsers(), hook, _core.UserEnvironment, cancellation).ConfigureAwait(false);
        if (failures.Count > 0)
        {
            throw new UserSetupException(
                $"Every virtual user must be set up before the load starts; [UserSetup] failed for {failures.Count}, first {failures[0]}");
        }
    }

    private async Task TearDownAsync()
    {
        if (_core.Plan.Scenario.UserTeardown is not { } hook) return;
        var failures = await UserHooks.RunAsync(_core.Users.Snapshot(), hook, _core.UserEnvironment, CancellationToken.None).ConfigureAwait(false);
        if (failures.Count > 0) _warnings.Add($"[UserTeardown] failed for {failures.Count} users, first {failures[0]}");
    }

    // The pool adds threads above its minimum only one at a time; bodies that block would starve the first seconds of a run.
    private void WarmThreads()
    {
        const int Most = 256;
        var wanted = Math.Min(Most, _core.Plan.Run.IsOpenModel ? _core.Plan.Profile.MaxUsers : (int)Math.Ceiling(_core.Plan.Curve.Peak));
        ThreadPool.GetMinThreads(out var workers, out var ports);
        if (wanted > workers) ThreadPool.SetMinThreads(wanted, ports);
    }
}
