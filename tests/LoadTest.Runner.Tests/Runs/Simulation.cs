using LoadTest.Runner.Kpis;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>Runs the whole engine in virtual time, on the one thread of the test.</summary>
internal sealed class Simulation
{
    public VirtualTime Time { get; } = new();

    public SimulatedQueue Work { get; init; } = new();

    public SimulatedHost Host { get; } = new();

    public List<string> Log { get; } = [];

    public List<string> Progress { get; } = [];

    /// <summary>Called with each line of progress, on the thread of the monitor: a host whose output blocks.</summary>
    public Action<string> OnProgress { get; init; } = static _ => { };

    public LoadProfile Profile { get; init; } = new() { Users = 1, Duration = TimeSpan.FromSeconds(10), Seed = 1 };

    public IReadOnlyList<KpiDefinition> Kpis { get; init; } = [];

    public MixDefinition? Mix { get; init; }

    public IReadOnlyList<CohortDefinition> Cohorts { get; init; } = [];

    public ResilienceDefinition Resilience { get; init; } = new();

    public IReadOnlyList<PipelineDefinition> Pipelines { get; init; } = [];

    /// <summary>The ladder, whose own bodies run in place of the one of <see cref="RunHost"/>.</summary>
    public ScaleDefinition? Scale { get; init; }

    public Func<LoadContext, ValueTask>? UserSetup { get; init; }

    public Func<LoadContext, ValueTask>? UserTeardown { get; init; }

    public JudgeSettings Judging { get; init; } = new();

    public IReadOnlyList<MetricDefinition> Metrics { get; init; } = [];

    public IReadOnlyList<Func<object>> Corpora { get; init; } = [];

    public IReadOnlyList<ModelPrice> Prices { get; init; } = [];

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Holds <c>loadtest.json</c>.</summary>
    public string ConfigurationDirectory { get; init; } = Path.GetTempPath();

    public string? ExclusionFile { get; init; }

    /// <summary>Ends the run early.</summary>
    public CancellationToken Cancellation { get; init; }

    public RunEnvironment Environment => new()
    {
        Time = Time,
        Work = Work,
        Timelines = static (clock, _) => new TimerTimeline(clock),
        Host = Host,
        Machine = new MachineSection { Name = "simulation" },
        Variables = Variables,
        ConfigurationDirectory = ConfigurationDirectory,
        ExclusionFile = ExclusionFile,
        IsDebuggerAttached = false,
        Termination = CancellationToken.None,
        RunId = "simulated",
        DrawnSeed = 1,
    };

    /// <summary>Of the last <see cref="Run"/>.</summary>
    public Recorder? Recorder { get; private set; }

    /// <summary>Runs a body under the load and judges it.</summary>
    public RunResult Run(Func<LoadContext, ValueTask> body)
    {
        var run = ProfileOverrides.Apply(Profile, new Dictionary<string, Setting>(), isDebuggerAttached: false, Mix);
        var core = new RunCore(RunPlan.Of(Scenario(body), run, drawnSeed: 1), instance: null, Environment, Log.Add);
        Recorder = core.Recorder;
        var result = Drive(new LoadRun(core, WriteLine).ExecuteAsync(Cancellation));
        RunInvariants.Check(result);
        return result;
    }

    /// <summary>The same with overrides and reports.</summary>
    public RunOutcome RunHost(Func<LoadContext, ValueTask> body, string resultsDirectory)
    {
        var request = new RunRequest
        {
            Scenario = Scenario(body),
            Instance = null,
            Test = new TestIdentity("Body", typeof(Simulation).FullName!, "Simulation"),
            ResultsDirectory = resultsDirectory,
            WriteLine = WriteLine,
        };
        return Drive(LoadTestHost.RunAsync(request, Environment, Cancellation));
    }

    /// <summary>Virtual seconds since the start.</summary>
    public double Seconds => Time.Elapsed.TotalSeconds;

    /// <summary>A delay that nothing cuts short.</summary>
    public Task Delay(double milliseconds) => Task.Delay(TimeSpan.FromMilliseconds(milliseconds), Time, CancellationToken.None);

    /// <summary>A body that takes a fixed time, or up to its cancellation: in the simulation, where a cancelled delay would go on in the thread pool.</summary>
    public Func<LoadContext, ValueTask> Taking(double milliseconds) =>
        load => new ValueTask(Delay(milliseconds).WaitAsync(load.Cancellation));

    /// <summary>Moves the time until a task has completed.</summary>
    public T Drive<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            if (Work.RunAll() || Time.AdvanceToNextTimer()) continue;
            // A cancelled delay goes on in the thread pool; nothing else is left to wait for.
            SpinWait.SpinUntil(() => task.IsCompleted || Work.HasItems || Time.ArmedTimers > 0, TimeSpan.FromSeconds(10))
                .Should().BeTrue("a simulation without timers and work must have completed");
        }

        return task.GetAwaiter().GetResult();
    }

    private void WriteLine(string line)
    {
        Progress.Add(line);
        OnProgress(line);
    }

    private Scenario Scenario(Func<LoadContext, ValueTask> body) => new()
    {
        Class = typeof(Simulation),
        Method = "Body",
        Invoke = (_, load) => body(load),
        Scale = Scale,
        UserSetup = UserSetup is { } setup ? (_, load) => setup(load) : null,
        UserTeardown = UserTeardown is { } teardown ? (_, load) => teardown(load) : null,
        Corpora = Corpora,
        Profile = Profile,
        Kpis = Kpis,
        Mix = Mix,
        Cohorts = Cohorts,
        Resilience = Resilience,
        Pipelines = Pipelines,
        Judging = Judging,
        Metrics = Metrics,
        Prices = Prices,
    };
}
