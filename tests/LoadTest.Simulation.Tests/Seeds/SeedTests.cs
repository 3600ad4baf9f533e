using System.Globalization;

namespace LoadTest.Runner.Tests.Simulations.Seeds;

/// <summary>
/// Many runs of the whole engine, each of a world of its own. <c>LOADTEST_SIMULATION_SEED</c> replays one seed;
/// <c>LOADTEST_SIMULATION_BASE</c> moves the first one, to look at others.
/// </summary>
public sealed class SeedTests(ITestOutputHelper output)
{
    private const int Count = 5_000;
    private const int RunTwiceEvery = 4;
    private const int MostFaults = 5;

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    [Fact]
    public void Every_seed_gives_a_run_that_adds_up_and_comes_out_the_same_again()
    {
        var (started, usedBefore) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var seeds = Seeds();
        var faults = seeds.Select(seed => Fault(seed, isRunTwice: seeds.Count == 1 || seed % RunTwiceEvery == 0))
            .Where(fault => fault is not null).Take(MostFaults).ToList();
        output.WriteLine($"{seeds.Count} seeds in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s");
        faults.Should().BeEmpty("every seed must hold; LOADTEST_SIMULATION_SEED replays one");
        // Not the time, which a busy machine stretches, but what the processor does in it.
        (Environment.CpuUsage.TotalTime - usedBefore).Should().BeLessThan(Most, "a suite that takes longer is not run");
    }

    private static IReadOnlyList<long> Seeds()
    {
        if (Variable("LOADTEST_SIMULATION_SEED") is { } only) return [only];
        var first = Variable("LOADTEST_SIMULATION_BASE") ?? 1;
        return [.. Enumerable.Range(0, Count).Select(i => first + i)];
    }

    private static long? Variable(string name) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string? Fault(long seed, bool isRunTwice)
    {
        try
        {
            var run = SimulatedRun.Of(seed);
            if (run.World.IsWitnessed) new Account(run).Check();
            else new Bounds(run).Check();
            if (isRunTwice) FirstDifference(SimulatedRun.Of(seed).Json, run.Json).Should().BeNull("the same seed gives the same bytes");
            return null;
        }
        catch (Exception exception)
        {
            return $"seed {seed}: {exception.GetType().Name}: {exception.Message}";
        }
    }

    private static string? FirstDifference(string again, string first)
    {
        if (again == first) return null;
        var (those, these) = (again.Split('\n'), first.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(those.Length, these.Length)).FirstOrDefault(i => those[i] != these[i], -1);
        return line < 0 ? $"{those.Length} lines, not {these.Length}" : $"line {line + 1}: {those[line].Trim()}, not {these[line].Trim()}";
    }
}
