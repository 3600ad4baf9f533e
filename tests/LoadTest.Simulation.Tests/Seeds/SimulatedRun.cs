using LoadTest.Runner.Reports;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Tests.Runs;
using LoadTest.Runner.Tests.Simulations.Worlds;

namespace LoadTest.Runner.Tests.Simulations.Seeds;

/// <summary>The run of one world, and what its witness saw.</summary>
/// <param name="World">What the seed decided.</param>
/// <param name="Result">What the engine says.</param>
/// <param name="Witness">What the bodies say.</param>
/// <param name="Json">The bytes of <c>result.json</c>.</param>
/// <param name="SecondZero">When the counted run began; ticks of the simulation.</param>
internal sealed record SimulatedRun(World World, RunResult Result, Witness Witness, string Json, long SecondZero)
{
    public static SimulatedRun Of(long seed) => Of(WorldDraw.Of(seed));

    /// <summary>Runs a world.</summary>
    /// <param name="world">What happens.</param>
    /// <param name="runs">Which iterations run; the others are skipped at once. Null for all.</param>
    public static SimulatedRun Of(World world, Predicate<long>? runs = null)
    {
        using var host = new CancellationTokenSource();
        var simulation = Simulate(world, host.Token);
        var start = simulation.Time.GetUtcNow();
        using var faults = new FaultPlan(world, simulation, host);
        var witness = new Witness(simulation);
        var script = new Script(world, simulation, witness);
        var result = simulation.Run(load => runs?.Invoke(load.Iteration) ?? true ? script.RunAsync(load) : Skip(load));
        var report = ReportBuilder.Build(result, new TestIdentity("Script", "World", "Simulation"), simulation.Environment, []);
        return new SimulatedRun(
            world, result, witness, JsonReport.Render(RedactedReport.Of(report)), (result.StartedUtc - start.UtcDateTime).Ticks);
    }

    private static ValueTask Skip(LoadContext load)
    {
        load.Skip("runs elsewhere");
        return default;
    }

    private static Simulation Simulate(World world, CancellationToken cancellation)
    {
        Simulation simulation = null!;
        Func<LoadContext, ValueTask>? hook = world.HasHooks ? _ => SimulatedDelay.Of(simulation, TimeSpan.FromMilliseconds(5), CancellationToken.None) : null;
        return simulation = new Simulation
        {
            Work = new SimulatedQueue(world.IsShuffled ? new LoadRandom(SeedKey.Of(world.Seed, "order of work")) : null),
            Profile = world.Profile,
            Kpis = world.Kpis,
            Resilience = world.Resilience,
            UserSetup = hook,
            UserTeardown = hook,
            Cancellation = cancellation,
        };
    }
}
