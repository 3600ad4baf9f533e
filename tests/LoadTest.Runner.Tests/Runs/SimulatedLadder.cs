using System.Text.Json;
using LoadTest.Runner.Kpis;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>A ladder in virtual time.</summary>
internal static class SimulatedLadder
{
    /// <summary>Sizes 10, 20 and 40, three iterations each.</summary>
    public static Simulation Of(Func<LoadContext, int, Task> body, CancellationToken cancellation) => new()
    {
        Profile = new() { Users = 1, Iterations = 3, Seed = 1 },
        Cancellation = cancellation,
        Scale = new ScaleDefinition([10, 20, 40], size => (_, load) => new ValueTask(body(load, size))) { MinTimeEfficiency = 0.8, Project = [1_000] },
    };

    /// <summary>Runs a ladder whose bodies take time, hold memory and count by their size.</summary>
    public static RunOutcome Climb(
        string directory, Func<int, double> milliseconds, Func<int, long> bytes, out JsonElement json, Action<Simulation>? begun = null)
    {
        Simulation? simulation = null;
        var ladder = Of(
            async (load, size) =>
            {
                load.Count("calls", size);
                begun?.Invoke(simulation!);
                simulation!.Host.Memory += bytes(size);
                using (load.Step("work")) await simulation.Delay(milliseconds(size) / 2);
                await simulation.Delay(milliseconds(size) / 2);
                simulation.Host.Memory -= bytes(size);
            },
            CancellationToken.None);
        var mean = new KpiDefinition { Metric = KpiDefinition.Iteration, Statistic = KpiStatistic.Mean, Comparison = KpiComparison.Max, Limit = 2_000 };
        simulation = new Simulation { Profile = ladder.Profile, Kpis = [mean], Scale = ladder.Scale! with { MinMemoryEfficiency = 0.8 } };
        var outcome = simulation.RunHost(_ => throw new InvalidOperationException("must not run"), directory);
        json = Json(outcome);
        return outcome;
    }

    /// <summary>What <c>scale.json</c> says.</summary>
    public static JsonElement Json(RunOutcome outcome)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(outcome.Files.Single(file => file.EndsWith("scale.json", StringComparison.Ordinal))));
        return document.RootElement.Clone();
    }
}
