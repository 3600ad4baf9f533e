using System.Text.Json;
using LoadTest.Runner.Kpis.Scaling;
using LoadTest.Runner.Reports.Ladders;
using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests;

/// <summary>
/// What a ladder says of the memory of its sizes, in a process of its own: what other tests have left behind, such as arrays in the
/// runtime's pool, goes at a time of its own, and what goes during a rung hides as much of what comes.
/// </summary>
public sealed class LadderMemoryTests
{
    private const int Users = 2;
    private const double KbPerMb = 1024;

    private static readonly Uri Nobody = new("http://localhost");

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task A_body_shows_what_it_holds_at_every_size_and_no_garbage(int heldKb)
    {
        var (_, _, report) = await GeneratorProcess.ExecuteAsync(LadderJson.FileName, "ladder", Nobody, [$"{heldKb}"]);

        using var ladder = JsonDocument.Parse(report);
        var rungs = ladder.RootElement.GetProperty("rungs").EnumerateArray().ToList();
        Observed.Write($"peak memory in MB beyond what was held (looks): {string.Join(", ", rungs.Select(rung => $"{MoreMb(rung, heldKb):0.###} ({Looks(rung)})"))}");
        rungs.Should().HaveCount(3);
        // A machine without time for so many looks makes a ladder inconclusive, not wrong.
        rungs.Where(rung => Looks(rung) >= MemoryCost.FewestLooks).Select(rung => MoreMb(rung, heldKb)).Should().NotContain(mb => mb <= -0.1 || mb >= 0.5);
    }

    private static int Looks(JsonElement rung) => rung.GetProperty("memoryLooks").GetInt32();

    private static double MoreMb(JsonElement rung, int heldKb) => rung.GetProperty("peakMemoryMb").GetDouble() - HeldMb(heldKb, rung.GetProperty("size").GetInt32());

    private static double HeldMb(int heldKb, int size) => Users * size * size * heldKb / KbPerMb;
}
