using System.Text.Json;

namespace Embeddings.Tests;

/// <summary>What excuses a ladder must not excuse a broken sample.</summary>
public sealed class SampleLadderTests
{
    // 100 documents in 100 ms: at the limit of 0.8, 250 may take 312.5 ms.
    [Theory]
    [InlineData(312.5, 60, 0, true)]
    [InlineData(313, 60, 0, false)]
    [InlineData(412.5, 60, 50, true)]
    [InlineData(413, 60, 50, false)]
    [InlineData(937.5, 180, 0, true)]
    [InlineData(938, 180, 0, false)]
    [InlineData(313, 20, 0, false)]
    public void A_time_is_the_machines_up_to_its_own_waits_and_what_requests_took_longer(double timeMs, double requestMs, double poolDelayMs, bool excused)
    {
        var ladder = Ladder("timeEfficiency", "fail", Rung(100, 100, 60), Rung(250, timeMs, requestMs), poolDelayMs);

        ladder.Missed.Should().Equal("timeEfficiency");
        ladder.MissedByTheMachine.Any().Should().Be(excused);
    }

    [Fact]
    public void A_time_that_is_unknown_is_not_the_machines() =>
        Ladder("timeEfficiency", "inconclusive", Rung(100, 100, 60), Rung(250, 250, 60), poolDelayMs: 500).MissedByTheMachine.Should().BeEmpty();

    // Over 312.5 ms is missed against 100 ms at the first size, however much longer that has taken for the machine's sake.
    [Theory]
    [InlineData(100, 60, 0, 312, false)]
    [InlineData(200, 60, 0, 600, false)]
    [InlineData(200, 60, 50, 313, true)]
    [InlineData(200, 60, 50, 312, false)]
    [InlineData(300, 180, 0, 313, true)]
    [InlineData(300, 180, 0, 312, false)]
    [InlineData(100, 20, 0, 312, false)]
    public void A_time_that_passes_only_beside_a_disturbed_first_size_is_hidden(double firstMs, double requestMs, double poolDelayMs, double timeMs, bool hidden)
    {
        var ladder = Ladder("timeEfficiency", "pass", Rung(100, firstMs, requestMs), Rung(250, timeMs, 60), poolDelayMs: 0) with
        {
            Generators = [Generator(poolDelayMs), Generator(0)],
        };

        ladder.Missed.Should().BeEmpty();
        ladder.HiddenByTheMachine.Any().Should().Be(hidden);
    }

    [Theory]
    [InlineData("inconclusive", 7, 15, true)]
    [InlineData("inconclusive", 7, 14.9, false)]
    [InlineData("inconclusive", 7, 0, false)]
    [InlineData("inconclusive", 10, 500, false)]
    [InlineData("fail", 7, 500, false)]
    public void Memory_that_could_not_be_looked_at_is_the_machines_and_memory_that_was_needed_is_not(string verdict, int looks, double poolDelayMs, bool excused)
    {
        var ladder = Ladder("memoryEfficiency", verdict, Rung(100, 100, 60), Rung(250, 250, 60, looks), poolDelayMs);

        ladder.Missed.Should().Equal("memoryEfficiency");
        ladder.MissedByTheMachine.Any().Should().Be(excused);
    }

    private static SampleLadder Ladder(string statistic, string verdict, object first, object second, double poolDelayMs) => new(
        Json(new { efficiencies = new[] { new { statistic, verdict, limit = 0.8 } }, rungs = new[] { first, second } }),
        [Generator(0), Generator(poolDelayMs)]);

    private static object Rung(int size, double timeMs, double requestMs, int memoryLooks = 10) =>
        new { size, timeMs, memoryLooks, times = new[] { new { name = "http_request", meanMs = requestMs } } };

    private static SampleGenerator Generator(double poolDelayMs) => new(Json(new { scheduleLagP99Ms = 0, threadPoolDelayP99Ms = poolDelayMs }));

    private static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value);
}
