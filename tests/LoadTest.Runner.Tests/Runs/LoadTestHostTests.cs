using System.Text.Json;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Runs;

public sealed class LoadTestHostTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("loadtest-host").FullName;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_runs_of_one_seed_give_the_same_result_byte_for_byte(bool isOpen)
    {
        var first = ResultOf("first");
        var second = ResultOf("second");

        second.Should().Be(first);
        using var json = JsonDocument.Parse(first);
        json.RootElement.GetProperty("iterations").GetProperty("ok").GetInt64().Should().BePositive();
        json.RootElement.GetProperty("errors").GetArrayLength().Should().BePositive();

        string ResultOf(string name)
        {
            var simulation = new Simulation
            {
                Profile = new()
                {
                    Users = isOpen ? null : 20,
                    Rate = isOpen ? 100 : null,
                    Arrivals = isOpen ? Arrivals.Poisson : Arrivals.Constant,
                    ThinkTime = new ThinkTime(TimeSpan.Zero, isOpen ? TimeSpan.Zero : TimeSpan.FromMilliseconds(300)),
                    Duration = TimeSpan.FromSeconds(10),
                    IterationTimeout = TimeSpan.FromSeconds(1),
                    Seed = 7,
                },
                Resilience = new() { Retry = new(1) { Jitter = 0.5, Delay = TimeSpan.FromMilliseconds(20) } },
            };
            var outcome = simulation.RunHost(
                async load =>
                {
                    load.Tag("language", load.Random.Pick(["de", "en", "fr"]));
                    load.Rate("miss", load.Random.Chance(0.1));
                    await simulation.Delay(load.Random.Between(10, 100));
                    load.Mark("first_token");
                    if (load.Random.Chance(0.01)) await simulation.Delay(5_000);
                    if (load.Random.Chance(0.2)) throw new HttpRequestException("refused");
                    load.Record("score", load.Random.NextDouble());
                },
                Path.Combine(_directory, name));
            return File.ReadAllText(outcome.Files.Single(file => file.EndsWith("result.json", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_failed_run_says_first_what_failed_and_stays_short()
    {
        var simulation = new Simulation { Profile = new() { Users = 10, Duration = TimeSpan.FromMinutes(1), Seed = 9 } };

        var outcome = simulation.RunHost(
            async _ =>
            {
                await simulation.Delay(10);
                throw new HttpRequestException("connection refused\n   at a long stack");
            },
            _directory);

        outcome.Passed.Should().BeFalse();
        var lines = outcome.FailureMessage.Split('\n');
        lines[0].Should().Contain("error");
        lines.Should().ContainSingle(line => line.StartsWith("error: ", StringComparison.Ordinal)).Which.Should().EndWith("x HttpRequestException: connection refused");
        lines.Should().Contain(line => line.Contains("each of the first"));
        lines.Length.Should().BeLessThan(15);
        outcome.FailureMessage.Length.Should().BeLessThan(2_000);
    }

    [Fact]
    public void LOADTEST_ENABLED_0_skips_and_says_so()
    {
        var simulation = new Simulation { Variables = { ["LOADTEST_ENABLED"] = "0" } };

        var outcome = simulation.RunHost(_ => throw new InvalidOperationException("must not run"), _directory);

        outcome.Should().BeEquivalentTo(new { Passed = false, Skipped = true, SkipReason = "Load tests are switched off by LOADTEST_ENABLED." });
        Directory.EnumerateFileSystemEntries(_directory).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_dry_run_is_one_iteration_of_one_user_without_a_verdict(bool succeeds)
    {
        var simulation = new Simulation
        {
            Profile = new() { Rate = 1_000, Duration = TimeSpan.FromHours(1), WarmUp = TimeSpan.FromMinutes(1) },
            Variables = { ["LOADTEST_DRYRUN"] = "1" },
        };
        var calls = 0;

        var outcome = simulation.RunHost(
            load =>
            {
                calls++;
                load.Check("right", succeeds);
                return ValueTask.CompletedTask;
            },
            _directory);

        calls.Should().Be(1);
        outcome.Passed.Should().Be(succeeds);
        using var json = JsonDocument.Parse(File.ReadAllText(outcome.Files[0]));
        json.RootElement.GetProperty("verdict").ValueKind.Should().Be(JsonValueKind.Null);
        json.RootElement.GetProperty("run").GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString())
            .Should().Contain(warning => warning!.StartsWith("Dry run", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cancelled_dry_run_does_not_pass()
    {
        var simulation = new Simulation { Variables = { ["LOADTEST_DRYRUN"] = "1" }, Cancellation = new CancellationToken(canceled: true) };

        simulation.RunHost(_ => ValueTask.CompletedTask, _directory).Passed.Should().BeFalse();
    }

    [Fact]
    public void A_results_directory_that_cannot_be_written_fails_the_test_and_the_verdict_is_shown_all_the_same()
    {
        var file = Path.Combine(_directory, "file");
        File.WriteAllText(file, "");
        var simulation = new Simulation();

        var outcome = simulation.RunHost(simulation.Taking(milliseconds: 100), file);

        outcome.Passed.Should().BeFalse();
        outcome.Files.Should().BeEmpty();
        outcome.FailureMessage.Should().StartWith($"The report of a load test must be written; '{file}");
        outcome.Output.Should().Contain("Body: PASS");
    }

    [Fact]
    public void A_run_that_is_killed_leaves_no_verdict_of_an_earlier_one()
    {
        var earlier = new Simulation();
        var result = earlier.RunHost(earlier.Taking(milliseconds: 100), _directory).Files[0];
        var wasThere = File.Exists(result);
        var simulation = new Simulation();

        simulation.RunHost(
            load =>
            {
                wasThere &= File.Exists(result);
                return simulation.Taking(milliseconds: 100)(load);
            },
            _directory);

        wasThere.Should().BeFalse("who kills the run now must find nothing to take for its result");
        File.Exists(result).Should().BeTrue();
    }

    [Fact]
    public void The_report_tells_where_each_value_comes_from()
    {
        File.WriteAllText(Path.Combine(_directory, "loadtest.json"), """{ "users": 3, "duration": "20s", "profiles": { "ci": { "duration": "4s" } } }""");
        var simulation = new Simulation { ConfigurationDirectory = _directory, Variables = { ["LOADTEST_PROFILE"] = "ci", ["LOADTEST_SEED"] = "77" } };

        var outcome = simulation.RunHost(simulation.Taking(milliseconds: 100), _directory);

        using var json = JsonDocument.Parse(File.ReadAllText(outcome.Files[0]));
        var profile = json.RootElement.GetProperty("profile");
        profile.GetProperty("users").GetInt32().Should().Be(3);
        profile.GetProperty("durationSeconds").GetDouble().Should().Be(4);
        json.RootElement.GetProperty("run").GetProperty("seed").GetInt64().Should().Be(77);
        var origins = profile.GetProperty("origins").EnumerateObject().ToDictionary(origin => origin.Name, origin => origin.Value.GetString());
        origins.Should().Contain("users", "loadtest.json").And.Contain("durationSeconds", "loadtest.json, profile ci")
            .And.Contain("seed", "LOADTEST_SEED").And.Contain("gracefulStopSeconds", "default");
    }

    [Fact]
    public void Another_load_run_on_the_machine_goes_first_untimed()
    {
        var file = Path.Combine(_directory, "lock");
        var other = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var simulation = new Simulation { ExclusionFile = file };
        using var ending = simulation.Time.CreateTimer(_ => other.Dispose(), null, TimeSpan.FromSeconds(30.1), Timeout.InfiniteTimeSpan);

        var outcome = simulation.RunHost(simulation.Taking(milliseconds: 100), _directory);

        outcome.Passed.Should().BeTrue();
        simulation.Progress.Should().ContainSingle(line => line == "Waiting for another load run on this machine to end.");
        using var json = JsonDocument.Parse(File.ReadAllText(outcome.Files[0]));
        json.RootElement.GetProperty("run").GetProperty("durationSeconds").GetDouble().Should().Be(10);
        json.RootElement.GetProperty("run").GetProperty("warnings")[0].GetString().Should().Contain("waited 30.2 s, untimed");
    }

    [Fact]
    public void Bad_overrides_start_nothing()
    {
        var simulation = new Simulation { Variables = { ["LOADTEST_RATE"] = "5", ["LOADTEST_SEED"] = "x" } };

        var run = () => simulation.RunHost(_ => throw new InvalidOperationException("must not run"), _directory);

        run.Should().Throw<ConfigurationException>().Which.Message.Split(Environment.NewLine).Should().HaveCount(2);
        Directory.EnumerateFileSystemEntries(_directory).Should().BeEmpty();
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
