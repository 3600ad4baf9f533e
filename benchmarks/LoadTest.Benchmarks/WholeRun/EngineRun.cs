using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>A run of the whole engine in this process, with everything on but the files.</summary>
internal sealed record EngineRun(RunResult Result, TimeSpan Cpu, long AllocatedBytes)
{
    public static async Task<EngineRun> ExecuteAsync(
        LoadProfile profile, Func<LoadContext, ValueTask> body, ResilienceDefinition? resilience = null, PipelineDefinition[]? pipelines = null,
        CancellationToken cancellation = default)
    {
        var scenario = new Scenario
        {
            Class = typeof(EngineRun),
            Method = "Body",
            Invoke = (_, load) => body(load),
            Profile = profile,
            Resilience = resilience ?? new ResilienceDefinition(),
            Pipelines = pipelines ?? [],
            Prices = [new ModelPrice("gpt4") { InputPerMillion = 2.5, OutputPerMillion = 10 }],
        };
        var environment = RunEnvironment.Current() with { ExclusionFile = null };
        var effective = ProfileOverrides.Apply(profile, new Dictionary<string, Setting>(), isDebuggerAttached: false);
        var core = new RunCore(RunPlan.Of(scenario, effective, environment.DrawnSeed), null, environment, _ => { });
        var cpu = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var result = await new LoadRun(core, _ => { }).ExecuteAsync(cancellation);
        // A body that fails costs something else than what is to be measured.
        if (result.Measurements.Errors is [var error, ..]) throw new InvalidOperationException($"{error.Type}: {error.Message}");
        return new EngineRun(result, Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    public double CpuNanosecondsPerIteration => Cpu.TotalNanoseconds / Result.Measurements.Iterations.Ok;
}
