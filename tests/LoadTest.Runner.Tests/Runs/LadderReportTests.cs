using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Runs;

public sealed class LadderReportTests : IDisposable
{
    private const long Mb = 1024 * 1024;

    private readonly string _directory = Directory.CreateTempSubdirectory("loadtest-ladder").FullName;

    [Fact]
    public void People_see_each_size_its_parts_what_it_counts_and_what_was_limited()
    {
        var outcome = SimulatedLadder.Climb(_directory, static size => 20 * size, static size => size * Mb, out _);

        outcome.Output.Should().Contain("""
            sizes
            size    time  items/min  baseline  peak memory  time eff.  memory eff.  verdict
              10  200 ms       3000      0 MB        10 MB          -            -  PASS
              20  400 ms       3000      0 MB        20 MB          1            1  PASS
              40  800 ms       3000      0 MB        40 MB          1            1  PASS

            mean time
            size    work
              10  100 ms
              20  200 ms
              40  400 ms

            per iteration
            size  calls
              10     10
              20     20
              40     40

            KPIs
            size  iteration mean
              10          200 ms
              20          400 ms
              40          800 ms

            growth
            growth of   exponent
            """);
        File.ReadAllText(outcome.Files.Single(file => file.EndsWith("scale.md", StringComparison.Ordinal))).Should()
            .Contain("## Mean time\n").And.Contain("## Per iteration\n").And.Contain("## KPIs\n");
    }

    [Fact]
    public void What_a_rung_warns_of_the_ladder_says_too()
    {
        var simulation = SimulatedLadder.Of(async (_, _) => await Task.CompletedTask, CancellationToken.None);
        simulation.Variables["LOADTEST_BASELINE"] = _directory;

        var outcome = simulation.RunHost(_ => ValueTask.CompletedTask, _directory);

        SimulatedLadder.Json(outcome).GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString())
            .Should().ContainSingle(warning => warning!.StartsWith("At size 10: LOADTEST_BASELINE", StringComparison.Ordinal));
        outcome.Output.Should().Contain("warning: At size 10: LOADTEST_BASELINE has no effect on a ladder");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    public void Only_pauses_that_the_looks_for_memory_did_not_cause_are_held_against_the_load_test(int pauseMs, bool isWarned)
    {
        Simulation? simulation = null;
        simulation = new Simulation
        {
            Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(60), Seed = 1 },
            Scale = new ScaleDefinition([10, 20], _ => async (_, _) =>
            {
                await simulation!.Delay(100);
                simulation.Host.Pauses += TimeSpan.FromMilliseconds(pauseMs);
            }),
        };
        simulation.Host.Collection = TimeSpan.FromMilliseconds(30);

        var outcome = simulation.RunHost(_ => ValueTask.CompletedTask, _directory);

        const string Warning = "The garbage collector stopped the load generator for 1200 ms in all. Keep less alive in the load test.";
        outcome.Output.Contains("The garbage collector stopped", StringComparison.Ordinal).Should().Be(isWarned);
        if (isWarned) outcome.Output.Should().Contain(Warning);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
