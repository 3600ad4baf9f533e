using LoadTest.Runner.Kpis;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Truth.Tests.Runs;

/// <summary>The whole engine in real time, on this machine.</summary>
internal sealed class RealRun
{
    private RealRun(RunCore core, RunResult result, RunReport report) => (Core, Result, Report) = (core, result, report);

    public RunCore Core { get; }

    public RunResult Result { get; }

    public RunReport Report { get; }

    /// <summary>Runs a body under the load, judges it and reports it.</summary>
    public static async Task<RealRun> ExecuteAsync(LoadProfile profile, Func<LoadContext, ValueTask> body, params KpiDefinition[] kpis)
    {
        // What the shell has set would change the profile.
        var environment = RunEnvironment.Current() with { Variables = new Dictionary<string, string>(), IsDebuggerAttached = false };
        var scenario = new Scenario
        {
            Class = typeof(RealRun),
            Method = "Body",
            Invoke = (_, load) => body(load),
            Profile = profile with { Seed = 42 },
            Kpis = kpis,
        };
        var run = ProfileOverrides.Apply(scenario.Profile, new Dictionary<string, Setting>(), isDebuggerAttached: false);
        var cancellation = TestContext.Current.CancellationToken;
        var (exclusion, _) = await RunExclusion.EnterAsync(environment.ExclusionFile, environment.Time, static _ => { }, cancellation);
        using (exclusion)
        {
            var core = new RunCore(RunPlan.Of(scenario, run, environment.DrawnSeed), instance: null, environment, static _ => { });
            var result = await new LoadRun(core, static _ => { }).ExecuteAsync(cancellation);
            var report = ReportBuilder.Build(result, new TestIdentity("Body", typeof(RealRun).FullName!, "LoadTest.Truth.Tests"), environment, []);
            return new RealRun(core, result, report);
        }
    }
}
