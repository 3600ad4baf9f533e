using BenchmarkDotNet.Attributes;
using LoadTest.Benchmarks.WholeRun;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Scheduling;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Benchmarks.Micro;

/// <summary>What one iteration of a virtual user costs without its loop: with nothing in it, and with all that a request of load.Http records.</summary>
[MemoryDiagnoser]
public class IterationBenchmarks
{
    private readonly VirtualUser _empty = User(static _ => default);
    private readonly VirtualUser _request = User(RecordRequest);
    private long _index;

    /// <summary>A body that does nothing.</summary>
    [Benchmark(Baseline = true)]
    public long Empty() => _empty.Run(new Ticket(_index++, Start: 0, Counted: true), startedAt: 0);

    /// <summary>Two steps, one within the other, two counters, a status and a rate.</summary>
    [Benchmark]
    public long Request() => _request.Run(new Ticket(_index++, Start: 0, Counted: true), startedAt: 0);

    private static ValueTask RecordRequest(LoadContext load)
    {
        using var request = load.Step("http");
        using (load.Step("http_first_byte")) load.Count("http_bytes_sent", 100);
        load.Count("http_status_200");
        load.Count("http_bytes_received", 1_000);
        load.Rate("http_error", false);
        return default;
    }

    private static VirtualUser User(Func<LoadContext, ValueTask> body)
    {
        var profile = new LoadProfile { Users = 1, Duration = TimeSpan.FromHours(1) };
        var scenario = new Scenario { Class = typeof(EngineRun), Method = "Body", Invoke = (_, load) => body(load), Profile = profile };
        var environment = RunEnvironment.Current() with { ExclusionFile = null };
        var effective = ProfileOverrides.Apply(profile, new Dictionary<string, Setting>(), isDebuggerAttached: false);
        return new RunCore(RunPlan.Of(scenario, effective, environment.DrawnSeed), null, environment, static _ => { }).Users.Get(0);
    }
}
