using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Scheduling;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.Scheduling;

/// <summary>The whole way of an iteration, from the load model to the recorder: the body itself reads what was allocated between two calls.</summary>
[Collection(UnsharedPool.Name)]
public sealed class LoadModelAllocationTests
{
    private const int Warm = 10_000;
    private const int Measured = 20_000;

    private readonly Simulation _simulation = new();

    private static LoadProfile Hour => new() { Duration = TimeSpan.FromHours(1), Seed = 1 };

    [Fact]
    public void Users_that_ask_again_at_once_allocate_nothing() => AllocatedBy(Hour with { Users = 1 }).Should().Be(0);

    [Fact]
    public void Users_that_think_allocate_nothing()
    {
        var think = new ThinkTime(TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(15));
        AllocatedBy(Hour with { Users = 7, ThinkTime = think }).Should().Be(0);
    }

    [Theory]
    [InlineData(Arrivals.Constant)]
    [InlineData(Arrivals.Poisson)]
    public void Arrivals_allocate_nothing(Arrivals arrivals) => AllocatedBy(Hour with { Rate = 1_000, Arrivals = arrivals }).Should().Be(0);

    [Fact]
    public void Iterations_within_a_pipeline_allocate_nothing()
    {
        OptimizedCode.Require();
        var resilience = new ResilienceDefinition { Retry = new(2) { Jitter = 0.5 }, CircuitBreaker = new(3) };
        AllocatedBy(Hour with { Users = 7, ThinkTime = new ThinkTime(TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(15)) }, resilience).Should().Be(0);
    }

    private long AllocatedBy(LoadProfile profile, ResilienceDefinition? resilience = null)
    {
        var (calls, before, after) = (0, 0L, 0L);
        RunCore core = null!;
        core = Core(profile, resilience ?? new(), load =>
        {
            calls++;
            if (calls == Warm) before = GC.GetAllocatedBytesForCurrentThread();
            if (calls == Warm + Measured)
            {
                after = GC.GetAllocatedBytesForCurrentThread();
                core.Stop.Request("measured");
            }

            using var step = load.Step("step");
            load.Mark("mark");
            load.Rate("rate", load.Random.Chance(0.5));
            load.Count("count");
            return default;
        });

        Drive(core);

        core.Recorder.Finish(1).Iterations.Ok.Should().BeGreaterThanOrEqualTo(Warm + Measured);
        return after - before;
    }

    private void Drive(RunCore core)
    {
        using var timeline = new ManualTimeline(core.Clock, _simulation.Time);
        var model = Model(core, timeline);
        model.Start();
        while (!model.Completion.IsCompleted)
        {
            // An assertion would itself allocate.
            if (!_simulation.Work.RunAll() && !timeline.SignalNext()) throw new InvalidOperationException("Nothing is left to do, yet the model has not ended.");
        }

        model.Completion.IsCompletedSuccessfully.Should().BeTrue();
    }

    private static ILoadModel Model(RunCore core, ManualTimeline timeline)
    {
        var context = new ModelContext
        {
            Profile = core.Plan.Profile,
            Curve = core.Plan.Curve,
            Clock = core.Clock,
            Timeline = timeline,
            Work = core.Environment.Work,
            Stop = core.Stop,
            Budget = core.Budget,
            Observer = core,
            Seed = core.Plan.Seed,
        };
        if (core.Plan.Run.IsOpenModel) return new OpenModel(context, core.Users.Get, before: null);
        core.Users.Get(core.Plan.MostUsers - 1);
        return new ClosedModel(context, core.Users.Snapshot(), before: null);
    }

    private RunCore Core(LoadProfile profile, ResilienceDefinition resilience, Func<LoadContext, ValueTask> body)
    {
        var scenario = new Scenario
        {
            Class = typeof(LoadModelAllocationTests),
            Method = "Body",
            Invoke = (_, load) => body(load),
            Profile = profile,
            Resilience = resilience,
        };
        var run = ProfileOverrides.Apply(profile, new Dictionary<string, Setting>(), isDebuggerAttached: false);
        return new RunCore(RunPlan.Of(scenario, run, drawnSeed: 1), instance: null, _simulation.Environment, static _ => { });
    }
}
