using LoadTest.Runner.Kpis;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Scheduling;
using LoadTest.Truth.Tests.Processes;

namespace LoadTest.Truth.Tests.Runs;

/// <summary>The whole engine in real time, on this machine.</summary>
internal sealed class RealRun
{
    private RealRun(RunCore core, RunResult result, RunReport report) => (Core, Result, Report) = (core, result, report);

    public RunCore Core { get; }

    public RunResult Result { get; }

    public RunReport Report { get; }

    /// <summary>Runs a body under the load, judges it and reports it.</summary>
    public static Task<RealRun> ExecuteAsync(LoadProfile profile, Func<LoadContext, ValueTask> body, params KpiDefinition[] kpis) =>
        ExecuteAsync(Plan(profile, body, kpis));

    /// <summary>The same with timelines that look on.</summary>
    public static Task<RealRun> ExecuteAsync(
        Func<Timeline, Timeline> watch, LoadProfile profile, Func<LoadContext, ValueTask> body, params KpiDefinition[] kpis) =>
        ExecuteAsync(Plan(profile, body, kpis), watch: watch);

    /// <summary>The same on a machine that other processes keep busy; the body may look at the engine.</summary>
    public static Task<RealRun> ExecuteAmongHogsAsync(LoadProfile profile, Func<LoadContext, RunCore, ValueTask> body, params KpiDefinition[] kpis)
    {
        RunCore core = null!;
        return ExecuteAsync(Plan(profile, load => body(load, core), kpis), Hogs.StartAsync, begins: running => core = running);
    }

    private static RunPlan Plan(LoadProfile profile, Func<LoadContext, ValueTask> body, KpiDefinition[] kpis)
    {
        var scenario = new Scenario
        {
            Class = typeof(RealRun),
            Method = "Body",
            Invoke = (_, load) => body(load),
            Profile = profile with { Seed = 42 },
            Kpis = kpis,
        };
        return RunPlan.Of(scenario, ProfileOverrides.Apply(scenario.Profile, new Dictionary<string, Setting>(), isDebuggerAttached: false), drawnSeed: 42);
    }

    private static async Task<RealRun> ExecuteAsync(RunPlan plan, Func<Task<Hogs>>? disturb = null, Func<Timeline, Timeline>? watch = null, Action<RunCore>? begins = null)
    {
        var environment = RunEnvironment.Current();
        if (watch is not null) environment = environment with { Timelines = (clock, name) => watch(new ThreadTimeline(clock, name)) };
        var cancellation = TestContext.Current.CancellationToken;
        var (exclusion, _) = await RunExclusion.EnterAsync(environment.ExclusionFile, environment.Time, static _ => { }, cancellation);
        using (exclusion)
        {
            // Only now: until here another run of this machine may have gone on.
            await using var hogs = disturb is null ? null : await disturb();
            var core = new RunCore(plan, instance: null, environment, static _ => { });
            begins?.Invoke(core);
            var result = await new LoadRun(core, static _ => { }).ExecuteAsync(cancellation);
            var report = ReportBuilder.Build(result, new TestIdentity("Body", typeof(RealRun).FullName!, "LoadTest.Truth.Tests"), environment, []);
            return new RealRun(core, result, report);
        }
    }
}
