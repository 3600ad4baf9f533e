using LoadTest.Runner.Recording;
using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scheduling;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Runs;

/// <summary>The parts of one run, put together once.</summary>
internal sealed class RunCore : ILoadObserver
{
    public RunCore(RunPlan plan, object? instance, RunEnvironment environment, Action<string> log, SampleHandler? sample = null)
    {
        Plan = plan;
        Environment = environment;
        Clock = new RunClock(environment.Time);
        Resilience = new ResilienceCounters(() => Clock.Now >= 0);
        KeyedPipelines = new KeyedPipelines(plan.Scenario.Pipelines, environment.Time, () => Clock.Now >= 0);
        Recorder = new Recorder(new RecorderOptions { Metrics = plan.Scenario.Metrics });
        Watches = new KpiWatches(plan.Kpis, Recorder);
        Generator = new GeneratorMetrics(Recorder);
        SelfWatch = new SelfWatch(environment.Host);
        Lost = new LostTime(environment.Host);
        Standstill = new Standstill(Lost);
        Budget = new IterationBudget(plan.Profile.Iterations);
        var resilience = plan.Scenario.Resilience;
        UserEnvironment = new UserEnvironment
        {
            Scenario = plan.Scenario,
            Instance = instance,
            Clock = Clock,
            Work = environment.Work,
            Recorder = Recorder,
            Lost = Lost,
            Metrics = new ReservedMetrics(Recorder, plan.Run.IsOpenModel, hasRetries: resilience.Retry is not null),
            Usage = new UsageRecorder(Recorder, plan.Scenario.Prices),
            Pipeline = AttemptPipeline.Create(resilience, environment.Time, Resilience),
            Cohorts = plan.Cohorts is { } draw ? new CohortSet(plan.Scenario.Cohorts, draw) : null,
            Mix = plan.Run.Mix,
            Chaos = ChaosPipeline.Create(resilience.Chaos, environment.Time, Resilience),
            KeyedPipelines = KeyedPipelines,
            Streams = new UserStreams(plan.Seed, plan.Run.IsOpenModel || Budget.IsShared),
            Log = log,
            Sample = sample ?? (static (_, _, _, _, _) => { }),
            IterationTimeout = plan.Profile.IterationTimeout,
        };
        Users = new UserList(UserEnvironment);
    }

    public RunPlan Plan { get; }

    public RunEnvironment Environment { get; }

    public RunClock Clock { get; }

    public Recorder Recorder { get; }

    public KpiWatches Watches { get; }

    public GeneratorMetrics Generator { get; }

    public SelfWatch SelfWatch { get; }

    public LostTime Lost { get; }

    public Standstill Standstill { get; }

    public IterationBudget Budget { get; }

    public StopSignal Stop { get; } = new();

    public ResilienceCounters Resilience { get; }

    public KeyedPipelines KeyedPipelines { get; }

    public UserEnvironment UserEnvironment { get; }

    public UserList Users { get; }

    /// <summary>The counted time of all passes.</summary>
    public CountedTime Counted { get; } = new();

    /// <summary>The seconds of the series that are complete.</summary>
    public int SecondsClosed { get; set; }

    void ILoadObserver.Lagged(long nanoseconds) => Recorder.Time(Generator.ScheduleLag, nanoseconds);

    void ILoadObserver.Dropped() => Recorder.Happened(IterationEvent.Dropped);
}
