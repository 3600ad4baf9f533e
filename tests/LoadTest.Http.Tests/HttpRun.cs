using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Http.Tests;

/// <summary>A whole run in real time: 5 users share some iterations.</summary>
internal static class HttpRun
{
    /// <summary>Runs a body.</summary>
    /// <param name="iterations">In all.</param>
    /// <param name="body">One attempt.</param>
    /// <param name="resilience">Around the body; nothing by default.</param>
    /// <param name="pipelines">The keyed ones; none by default.</param>
    public static async Task<RunResult> RunAsync(
        int iterations, Func<LoadContext, Task> body, ResilienceDefinition? resilience = null, params PipelineDefinition[] pipelines)
    {
        var profile = new LoadProfile { Users = 5, Iterations = iterations };
        var scenario = new Scenario
        {
            Class = typeof(HttpRun),
            Method = "Body",
            Invoke = (_, load) => new ValueTask(body(load)),
            Profile = profile,
            Resilience = resilience ?? new ResilienceDefinition(),
            Pipelines = pipelines,
        };
        var run = ProfileOverrides.Apply(profile, new Dictionary<string, Setting>(), isDebuggerAttached: false);
        var core = new RunCore(RunPlan.Of(scenario, run, drawnSeed: 1), instance: null, RunEnvironment.Current() with { ExclusionFile = null }, static _ => { });
        return await new LoadRun(core, static _ => { }).ExecuteAsync(TestContext.Current.CancellationToken);
    }
}
