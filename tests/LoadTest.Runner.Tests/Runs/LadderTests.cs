using System.Text.Json;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Tests.Reports;

namespace LoadTest.Runner.Tests.Runs;

public sealed class LadderTests : IDisposable
{
    private const long Mb = 1024 * 1024;

    private readonly string _directory = Directory.CreateTempSubdirectory("loadtest-ladder").FullName;

    [Fact]
    public void Every_size_is_a_run_of_its_own_and_the_ladder_compares_them()
    {
        var outcome = SimulatedLadder.Climb(_directory, static size => 20 * size, static size => size * Mb, out var json);

        outcome.Passed.Should().BeTrue(outcome.FailureMessage);
        SchemaCheck.Faults(SchemaCheck.ScaleSchema(), json).Should().BeEmpty();
        var rungs = json.GetProperty("rungs").EnumerateArray().ToList();
        rungs.Select(rung => rung.GetProperty("size").GetInt32()).Should().Equal(10, 20, 40);
        rungs.Select(rung => rung.GetProperty("timeMs").GetDouble()).Should().Equal(200, 400, 800);
        rungs.Select(rung => rung.GetProperty("peakMemoryMb").GetDouble()).Should().Equal(10, 20, 40);
        rungs[2].GetProperty("timeEfficiency").GetDouble().Should().Be(1);
        rungs[2].GetProperty("itemsPerMinute").GetDouble().Should().BeApproximately(3_000, 1);
        rungs[1].GetProperty("counters")[0].GetProperty("total").GetDouble().Should().Be(60);
        var fits = json.GetProperty("fits").EnumerateArray().ToDictionary(fit => fit.GetProperty("quantity").GetString()!);
        fits.Keys.Should().Equal("time", "peakMemory", "work", "calls");
        fits["work"].GetProperty("exponent").GetDouble().Should().BeApproximately(1, 1e-3);
        var projection = fits["calls"].GetProperty("projections")[0];
        projection.GetProperty("value").GetDouble().Should().BeApproximately(1_000, 1e-6);
        projection.GetProperty("extrapolated").GetBoolean().Should().BeTrue();
        outcome.Files.Select(file => Path.GetRelativePath(_directory, file).Split(Path.DirectorySeparatorChar)[2..]).Select(parts => string.Join('/', parts))
            .Should().Contain(["scale.json", "scale.md", "size-10/result.json", "size-40/report.md"]);
    }

    [Fact]
    public void A_load_that_grows_faster_than_linear_fails_on_the_worst_size()
    {
        var outcome = SimulatedLadder.Climb(_directory, static size => size * size, static size => size * Mb, out var json);

        outcome.Passed.Should().BeFalse();
        outcome.FailureMessage.Split('\n')[0]
            .Should().Be("The time efficiency is 0.25 at size 40, under the limit of 0.8; 1 is linear growth from the first rung.");
        json.GetProperty("verdict").GetString().Should().Be("fail");
        json.GetProperty("efficiencies")[0].GetProperty("size").GetInt32().Should().Be(40);
        outcome.Output.Should().Contain("FAIL: The time efficiency").And.Contain("growth of");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Mb / 20)]
    public void Memory_that_may_be_the_engines_own_is_inconclusive(long bytes)
    {
        var outcome = SimulatedLadder.Climb(_directory, static size => 20 * size, _ => bytes, out var json);

        outcome.Passed.Should().BeFalse();
        json.GetProperty("verdict").GetString().Should().Be("inconclusive");
        outcome.FailureMessage.Should().StartWith("The memory efficiency is unknown at size 20, 40; it needs a peak above 0.5 MB, ");
        json.GetProperty("rungs")[2].GetProperty("memoryEfficiency").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("fits").EnumerateArray().Select(fit => fit.GetProperty("quantity").GetString()).Should().Equal("time", "work", "calls");
    }

    [Fact]
    public void Memory_that_was_looked_at_too_seldom_is_inconclusive()
    {
        var outcome = SimulatedLadder.Climb(_directory, static size => size, static size => size * Mb, out var json);

        outcome.Passed.Should().BeFalse();
        json.GetProperty("verdict").GetString().Should().Be("inconclusive");
        json.GetProperty("rungs")[0].GetProperty("memoryLooks").GetInt32().Should().BeLessThan(10);
    }

    [Fact]
    public void What_comes_once_in_the_process_is_there_before_the_first_size()
    {
        var isFirst = true;

        var outcome = SimulatedLadder.Climb(_directory, static size => 20 * size,
            static size => size * Mb,
            out var json,
            simulation =>
            {
                if (isFirst) simulation.Host.Memory += 8 * Mb;
                isFirst = false;
            });

        outcome.Passed.Should().BeTrue(outcome.FailureMessage);
        json.GetProperty("rungs").EnumerateArray().Select(rung => rung.GetProperty("baselineMemoryMb").GetDouble()).Should().Equal(8, 8, 8);
        json.GetProperty("rungs").EnumerateArray().Select(rung => rung.GetProperty("peakMemoryMb").GetDouble()).Should().Equal(10, 20, 40);
    }

    [Fact]
    public void What_waits_for_its_finalizer_is_no_part_of_the_baseline()
    {
        SimulatedLadder.Climb(_directory, static size => 20 * size, static size => size * Mb, out var json, simulation => simulation.Host.Finalizable = new([8 * Mb]));

        json.GetProperty("rungs").EnumerateArray().Select(rung => rung.GetProperty("baselineMemoryMb").GetDouble()).Should().Equal(0, 0, 0);
        json.GetProperty("rungs")[0].GetProperty("peakMemoryMb").GetDouble().Should().Be(10);
    }

    [Fact]
    public void The_baseline_is_looked_for_until_nothing_more_goes()
    {
        // As finalizers do that let go of what has one itself.
        SimulatedLadder.Climb(_directory, static size => 20 * size, static size => size * Mb, out var json,
            simulation => simulation.Host.Finalizable = new([4 * Mb, 4 * Mb, 4 * Mb]));

        json.GetProperty("rungs").EnumerateArray().Select(rung => rung.GetProperty("baselineMemoryMb").GetDouble()).Should().Equal(0, 0, 0);
    }

    [Fact]
    public void What_a_size_left_behind_may_have_come_once_and_decides_nothing()
    {
        var calls = 0;

        // The rehearsal is the first call; in the first size's run 9 of its 19 MB come and stay, without which the later sizes need too much.
        var outcome = SimulatedLadder.Climb(_directory, static size => 20 * size,
            static size => size == 10 ? 10 * Mb : size * Mb * 3 / 2,
            out _,
            simulation => simulation.Host.Memory += ++calls == 2 ? 9 * Mb : 0);

        outcome.Passed.Should().BeFalse();
        outcome.FailureMessage.Should().Contain("what was left behind after a rung, may have come once");
    }

    [Fact]
    public void What_is_gone_a_moment_later_is_no_peak()
    {
        Simulation? simulation = null;
        simulation = new Simulation
        {
            Profile = new() { Users = 1, Iterations = 100, Seed = 1 },
            Scale = new ScaleDefinition([10, 20], _ => async (_, _) =>
            {
                // As if a thread still held what the iteration before had.
                simulation!.Host.Memory += 20 * Mb;
                await simulation.Delay(1.5);
                simulation.Host.Memory -= 10 * Mb;
                await simulation.Delay(50);
                simulation.Host.Memory -= 10 * Mb;
            }),
        };

        var outcome = simulation.RunHost(_ => ValueTask.CompletedTask, _directory);

        SimulatedLadder.Json(outcome).GetProperty("rungs").EnumerateArray().Select(rung => rung.GetProperty("peakMemoryMb").GetDouble()).Should().Equal(10, 10);
    }

    [Theory]
    [InlineData(0.8, 0.1)]
    [InlineData(null, 0.02)]
    public void Looks_take_no_more_than_their_share_of_the_time(double? limit, double share)
    {
        Simulation? simulation = null;
        simulation = new Simulation
        {
            Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(60), Seed = 1 },
            Scale = new ScaleDefinition([10, 20], _ => (_, _) => new ValueTask(simulation!.Delay(100))) { MinMemoryEfficiency = limit },
        };
        simulation.Host.Collection = TimeSpan.FromMilliseconds(30);

        var outcome = simulation.RunHost(_ => ValueTask.CompletedTask, _directory);

        var looks = SimulatedLadder.Json(outcome).GetProperty("rungs")[0].GetProperty("memoryLooks").GetInt32();
        (looks * 0.030 / 60).Should().BeInRange(share * 0.9, share * 1.2);
    }

    [Fact]
    public void A_rung_that_fails_fails_the_test_and_is_named()
    {
        var simulation = SimulatedLadder.Of((_, size) => size == 20 ? throw new HttpRequestException("no") : Task.CompletedTask, CancellationToken.None);

        var outcome = simulation.RunHost(_ => throw new InvalidOperationException("must not run"), _directory);

        outcome.Passed.Should().BeFalse();
        outcome.FailureMessage.Should().StartWith("At size 20: ");
    }

    [Fact]
    public void A_dry_run_runs_the_first_size_once()
    {
        var simulation = SimulatedLadder.Of((_, _) => throw new InvalidOperationException("must not run"), CancellationToken.None);
        simulation.Variables["LOADTEST_DRYRUN"] = "1";
        var calls = 0;

        var outcome = simulation.RunHost(
            _ =>
            {
                calls++;
                return ValueTask.CompletedTask;
            },
            _directory);

        calls.Should().Be(1);
        outcome.Passed.Should().BeTrue();
    }

    [Fact]
    public void A_cancelled_ladder_ends_with_its_rung_and_names_what_was_not_run()
    {
        using var cancelling = new CancellationTokenSource();
        var simulation = SimulatedLadder.Of(
            (_, size) =>
            {
                if (size == 20) cancelling.Cancel();
                return Task.CompletedTask;
            },
            cancelling.Token);

        var outcome = simulation.RunHost(_ => ValueTask.CompletedTask, _directory);

        outcome.Passed.Should().BeFalse();
        outcome.FailureMessage.Should().Contain("The ladder ended with size 20; not run: 40.");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
