using System.Text.Json;
using LoadTest.Runner.Kpis;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Runs;

public sealed class BaselineTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("loadtest-baseline").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData(100, null, true)]
    [InlineData(109, null, true)]
    [InlineData(112, null, false)]
    [InlineData(112, "15", true)]
    [InlineData(101, "0", false)]
    [InlineData(90, null, true)]
    public void A_run_may_be_worse_than_its_baseline_by_so_much_and_no_more(double milliseconds, string? percent, bool passes)
    {
        Run(100, "then");

        var outcome = Run(milliseconds, "now", "then", percent);

        outcome.Passed.Should().Be(passes);
        if (!passes) outcome.FailureMessage.Should().Contain("The limit comes from the baseline, which measured 100");
        outcome.Output.Should().Contain("+ from the baseline that LOADTEST_BASELINE names");
    }

    [Fact]
    public void Times_throughput_and_the_rates_of_a_kpi_are_held_against_the_baseline()
    {
        Run(100, "then");

        Kpis(Run(105, "now", "then")).Where(kpi => kpi.Baseline is not null).Select(kpi => $"{kpi.Metric} {kpi.Statistic} {kpi.Comparison} {kpi.Limit:0.##}")
            .Should().Equal(
                "iteration p50 max 110", "iteration p95 max 110", "iteration p99 max 110", "iteration perSecond min 9", "miss percent max 34.76",
                "token p50 max 110", "token p95 max 110", "token p99 max 110", "score mean min 2.7");
    }

    [Fact]
    public void A_rate_that_gets_worse_fails()
    {
        Run(100, "then", misses: 10);

        Run(100, "now", "then", misses: 2).FailureMessage.Should().StartWith("rate of miss is 50 %");
    }

    [Theory]
    [InlineData(2.9, true)]
    [InlineData(2.5, false)]
    public void A_record_that_gets_worse_fails(double score, bool passes)
    {
        Run(100, "then");

        var outcome = Run(100, "now", "then", score: score);

        outcome.Passed.Should().Be(passes);
        if (!passes) outcome.FailureMessage.Should().StartWith("mean of score is 2.5, 0.2 (7.41 %) under the limit of 2.7");
    }

    [Fact]
    public void Two_runs_of_one_service_do_not_fail_each_other()
    {
        for (var run = 0; run < 50; run++)
        {
            Noisy(seed: 2 * run, "then");
            var now = Noisy(seed: (2 * run) + 1, "now", "then");
            now.Passed.Should().BeTrue(now.FailureMessage);
        }
    }

    [Fact]
    public void A_noisy_service_that_gets_worse_fails_all_the_same()
    {
        Noisy(seed: 1, "then");

        Noisy(seed: 2, "now", "then", factor: 2).Passed.Should().BeFalse();
    }

    [Theory]
    [InlineData("then")]
    [InlineData("then/loadtest")]
    [InlineData("then/loadtest/Body")]
    public void A_baseline_is_a_file_its_directory_or_the_results_of_a_whole_run(string where)
    {
        var file = Path.GetRelativePath(_directory, ResultOf(Run(100, "then")));
        var path = where == "then" ? "then" : where == "then/loadtest" ? Path.GetDirectoryName(file)! : file;

        Run(150, "now", path).Passed.Should().BeFalse();
    }

    [Fact]
    public void A_baseline_that_is_missing_fails_before_the_load() =>
        Failing(() => Run(100, "now", "nowhere")).Should().Match(
            "LOADTEST_BASELINE: a baseline is a result.json, its directory, or the results directory of a run with this test; none is at *nowhere or *; found \"nowhere\".");

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("null")]
    public void A_file_that_is_no_result_fails_before_the_load(string text)
    {
        File.WriteAllText(Path.Combine(_directory, "other.json"), text);

        Failing(() => Run(100, "now", "other.json")).Should().Match("LOADTEST_BASELINE: a baseline is a result.json as a run writes it; *other.json is not (*");
    }

    [Fact]
    public void A_result_of_another_schema_fails_before_the_load()
    {
        var file = ResultOf(Run(100, "then"));
        File.WriteAllText(file, File.ReadAllText(file).Replace("loadtest-result/1", "loadtest-result/9", StringComparison.Ordinal));

        Failing(() => Run(100, "now", "then")).Should().Contain("its schema is not loadtest-result/1");
    }

    [Fact]
    public void A_baseline_of_another_load_fails_before_the_load()
    {
        Run(100, "then");

        Failing(() => Run(100, "now", "then", users: 3)).Should().Be(
            "A baseline is of the same test under the same load; LOADTEST_BASELINE names one whose number of users is 1, and now it is 3. Run it again under this load, or name another.");
    }

    [Fact]
    public void A_baseline_of_another_mix_fails_before_the_load()
    {
        Run(100, "then", mix: "A=1,B=3");

        Run(100, "now", "then", mix: "A=1,B=3").Passed.Should().BeTrue();
        Failing(() => Run(100, "now", "then", mix: "A=3,B=1")).Should().Contain("names one whose mix is A=1,B=3, and now it is A=3,B=1.");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("100")]
    [InlineData("much")]
    public void A_regression_that_is_no_percentage_fails_before_the_load(string percent) =>
        Failing(() => Run(100, "now", "then", percent)).Should().StartWith("LOADTEST_REGRESSION: the regression that a baseline allows is a percentage");

    private static string Failing(Action run) => run.Should().Throw<ConfigurationException>().Which.Message;

    private static string ResultOf(RunOutcome outcome) => outcome.Files.Single(file => Path.GetFileName(file) == "result.json");

    private static List<(string Metric, string Statistic, string Comparison, double Limit, double? Baseline)> Kpis(RunOutcome outcome)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(ResultOf(outcome)));
        return
        [
            .. json.RootElement.GetProperty("kpis").EnumerateArray().Select(kpi => (
                kpi.GetProperty("metric").GetString()!,
                kpi.GetProperty("statistic").GetString()!,
                kpi.GetProperty("comparison").GetString()!,
                kpi.GetProperty("limit").GetDouble(),
                kpi.GetProperty("baseline").ValueKind == JsonValueKind.Null ? (double?)null : kpi.GetProperty("baseline").GetDouble())),
        ];
    }

    private RunOutcome Run(
        double milliseconds, string results, string? baseline = null, string? percent = null, int users = 1, int misses = 4, double score = 3, string? mix = null)
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = users, Duration = TimeSpan.FromSeconds(20), Seed = 1 },
            Mix = mix is null ? null : new MixDefinition(new MixBranch("A", 1), new MixBranch("B", 1)),
            ConfigurationDirectory = _directory,
            Kpis =
            [
                new KpiDefinition { Metric = "miss", Statistic = KpiStatistic.RatePercent, Comparison = KpiComparison.Max, Limit = 50 },
                new KpiDefinition { Metric = "score", Statistic = KpiStatistic.Value, Comparison = KpiComparison.Min, Limit = 1 },
            ],
        };
        if (baseline is not null) simulation.Variables["LOADTEST_BASELINE"] = baseline;
        if (mix is not null) simulation.Variables["LOADTEST_MIX"] = mix;
        if (percent is not null) simulation.Variables["LOADTEST_REGRESSION"] = percent;
        return simulation.RunHost(
            async load =>
            {
                await simulation.Delay(milliseconds);
                load.Mark("token");
                load.Record("score", score);
                load.Rate("miss", load.Iteration % misses == 0);
            },
            Path.Combine(_directory, results));
    }

    // Exponential times, so that the p99 of 200 samples differs by some 15 % from run to run, and a rate of 1 %.
    private RunOutcome Noisy(int seed, string results, string? baseline = null, double factor = 1)
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(20), Seed = seed },
            ConfigurationDirectory = _directory,
            Kpis = [new KpiDefinition { Metric = "miss", Statistic = KpiStatistic.RatePercent, Comparison = KpiComparison.Max, Limit = 50 }],
        };
        if (baseline is not null) simulation.Variables["LOADTEST_BASELINE"] = baseline;
        return simulation.RunHost(
            async load =>
            {
                await simulation.Delay(factor * 100 * -Math.Log(1 - load.Random.NextDouble()));
                load.Rate("miss", load.Random.Chance(0.01));
            },
            Path.Combine(_directory, results));
    }
}
