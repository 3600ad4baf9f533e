using System.Text.Json;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Truth.Tests;

/// <summary>What a ladder says of the memory of its sizes, in a process that the engine shares.</summary>
public sealed class LadderMemoryTests
{
    private const int Users = 2;
    private const int Kb = 1024;
    private const double Mb = 1024 * Kb;

    [Fact]
    public async Task A_body_that_holds_nothing_shows_next_to_nothing_at_every_size()
    {
        var peaks = await PeaksMbAsync(static async (load, size) =>
        {
            for (var i = 0; i < size; i++) GC.KeepAlive(new byte[10 * Kb]);
            await Task.Delay(20, load.Cancellation);
        });

        peaks.Should().HaveCount(3).And.OnlyContain(peak => peak < 0.5);
    }

    [Fact]
    public async Task A_body_shows_what_it_holds_at_every_size_and_no_garbage()
    {
        var peaks = await PeaksMbAsync(static async (load, size) =>
        {
            // What the iteration before held is free once its stack has gone.
            await Task.Yield();
            var held = new byte[HeldBytes(size)];
            for (var i = 0; i < size; i++) GC.KeepAlive(new byte[10 * Kb]);
            await Task.Delay(20, load.Cancellation);
            GC.KeepAlive(held);
        });

        peaks.Zip([10, 20, 40], (peak, size) => peak - (Users * HeldBytes(size) / Mb)).Should().HaveCount(3).And.OnlyContain(more => more > -0.5 && more < 0.5, "what earlier tests left in this process may go meanwhile");
    }

    private static int HeldBytes(int size) => size * size * 10 * Kb;

    private static async Task<IReadOnlyList<double>> PeaksMbAsync(Func<LoadContext, int, Task> body)
    {
        var directory = Directory.CreateTempSubdirectory("loadtest-ladder-memory-");
        try
        {
            var scenario = new Scenario
            {
                Class = typeof(LadderMemoryTests),
                Method = "Body",
                Invoke = static (_, _) => default,
                Profile = new LoadProfile { Users = Users, Duration = TimeSpan.FromSeconds(1), Seed = 1 },
                Scale = new ScaleDefinition([10, 20, 40], size => (_, load) => new ValueTask(body(load, size))) { MinMemoryEfficiency = 0.8 },
            };
            var request = new RunRequest
            {
                Scenario = scenario,
                Instance = null,
                Test = new TestIdentity("Body", typeof(LadderMemoryTests).FullName!, "LoadTest.Truth.Tests"),
                ResultsDirectory = directory.FullName,
            };
            await LoadTestHost.RunAsync(request, TestContext.Current.CancellationToken);
            using var ladder = JsonDocument.Parse(await File.ReadAllTextAsync(directory.EnumerateFiles("scale.json", SearchOption.AllDirectories).Single().FullName));
            return [.. ladder.RootElement.GetProperty("rungs").EnumerateArray().Select(rung => rung.GetProperty("peakMemoryMb").GetDouble())];
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
