using LoadTest.Runner.Recording;
using LoadTest.Runner.Resilience;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Scheduling;
using LoadTest.Runner.Tests.Runs;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Tests.VirtualUsers;

/// <summary>What a virtual user needs of a run that is not there.</summary>
internal static class UserEnvironments
{
    public static UserEnvironment Of(RunClock clock, Recorder recorder, Func<LoadContext, ValueTask> body) => new()
    {
        Scenario = new()
        {
            Class = typeof(UserEnvironments),
            Method = "Body",
            Invoke = (_, load) => body(load),
            Profile = new(),
        },
        Instance = null,
        Clock = clock,
        Work = new SimulatedQueue(),
        Recorder = recorder,
        Lost = new LostTime(new ProcessProbe(processors: 2)),
        Metrics = new ReservedMetrics(recorder, isOpenModel: true, hasRetries: false),
        Usage = new UsageRecorder(recorder, [new ModelPrice("gpt4") { InputPerMillion = 2.5 }]),
        Pipeline = AttemptPipeline.Create(new(), TimeProvider.System, new ResilienceCounters()),
        Streams = new UserStreams(1, indicesAreGlobal: false),
        Log = static _ => { },
        IterationTimeout = TimeSpan.FromSeconds(60),
    };
}
