using LoadTest.Runner.Kpis;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Runs;

public sealed class CohortTests
{
    private const string Expected = "OUTPUT_SCHEMA_INVALID";

    private static readonly KpiDefinition NoErrors = new() { Statistic = KpiStatistic.ErrorPercent, Comparison = KpiComparison.Max, Limit = 0 };

    [Fact]
    public void A_cohort_is_a_part_of_the_iterations()
    {
        var (main, cohort) = (new HashSet<long>(), new HashSet<long>());
        var result = Run(load => Note(load, cohort), expectFailure: null, main: load => Note(load, main));

        cohort.Should().HaveCount(50);
        main.Should().HaveCount(950).And.NotIntersectWith(cohort);
        main.Union(cohort).Order().Should().Equal(Enumerable.Range(0, 1_000).Select(i => (long)i));
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Scheduled = 1_000, Ok = 1_000 });
        result.Measurements.Metric("Exhausted")!.Count.Should().Be(50);
    }

    [Fact]
    public void A_cohort_without_an_expectation_fails_as_any_iteration_does()
    {
        var result = Run(Failing(Expected), expectFailure: null);

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 950, Failed = 50, ExpectedFailures = 0 });
        result.Kpis[0].Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void An_expected_failure_counts_as_failed_and_is_no_error()
    {
        var result = Run(Failing(Expected));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Scheduled = 1_000, Ok = 950, Failed = 50, ExpectedFailures = 50 });
        result.Measurements.Errors.Should().Equal(new ErrorCount("Fail", Expected, 50, IsExpected: true));
        result.Kpis[0].Should().BeEquivalentTo(new { Verdict = Verdict.Pass, Samples = 1_000, Violations = 0 });
        result.Verdict!.TestPasses.Should().BeTrue();
    }

    [Fact]
    public void The_step_of_an_expected_failure_is_ok_and_its_latency_is_the_step_s()
    {
        var result = Run(load => throw new InvalidOperationException($"{Expected}: no answer"));

        result.Measurements.Metric("Exhausted")!.Count.Should().Be(50);
        result.Measurements.Metric("Exhausted{failed}")?.Count.Should().Be(0);
    }

    [Fact]
    public void A_success_against_the_expectation_is_an_error()
    {
        var result = Run(_ => default);

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 950, Failed = 50, ExpectedFailures = 0 });
        result.Measurements.Errors.Should().Equal(
            new ErrorCount("Cohort", "'Exhausted' succeeded; expected was the failure 'OUTPUT_SCHEMA_INVALID'", 50));
        result.Measurements.Metric("Exhausted{failed}")!.Count.Should().Be(50);
        result.Kpis[0].Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void Another_failure_than_the_expected_is_an_error()
    {
        var result = Run(Failing("OUTPUT_SCHEMA_INVALID_2"));

        result.Measurements.Errors.Should().Equal(new ErrorCount("Fail", "OUTPUT_SCHEMA_INVALID_2", 50));
        result.Kpis[0].Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void A_failure_outside_the_cohort_is_never_expected()
    {
        var result = Run(Failing(Expected), main: Failing(Expected));

        result.Measurements.Errors.Should().Equal(
            new ErrorCount("Fail", Expected, 950), new ErrorCount("Fail", Expected, 50, IsExpected: true));
    }

    [Fact]
    public void A_timeout_is_never_expected()
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, Iterations = 10, Seed = 42, IterationTimeout = TimeSpan.FromMilliseconds(100) },
            Cohorts = [Cohort(load => new ValueTask(Task.Delay(Timeout.Infinite, load.Cancellation)), "IterationTimeout", 2)],
        };

        simulation.Run(_ => default).Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 8, Failed = 2, TimedOut = 2, ExpectedFailures = 0 });
    }

    [Fact]
    public void An_iteration_of_a_cohort_may_take_itself_out() =>
        Run(load =>
        {
            load.Skip("nothing to exhaust");
            return default;
        }).Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 1_000, Skipped = 50, Failed = 0 });

    [Fact]
    public void The_users_do_not_decide_who_belongs_to_the_cohort()
    {
        HashSet<long> OfUsers(int users)
        {
            var cohort = new HashSet<long>();
            var simulation = new Simulation { Profile = new() { Users = users, Iterations = 200, Seed = 42 }, Cohorts = [Cohort(load => Note(load, cohort), null, 20)] };
            simulation.Run(simulation.Taking(milliseconds: 10));
            return cohort;
        }

        OfUsers(7).Should().BeEquivalentTo(OfUsers(1)).And.HaveCount(20);
    }

    [Fact]
    public void An_open_model_has_cohorts_too()
    {
        var simulation = new Simulation
        {
            Profile = new() { Rate = 100, Iterations = 200, Duration = TimeSpan.FromSeconds(10), Seed = 42 },
            Cohorts = [Cohort(Failing(Expected), Expected, 20)],
        };

        simulation.Run(simulation.Taking(milliseconds: 10)).Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 180, ExpectedFailures = 20 });
    }

    [Fact]
    public void The_warm_up_has_no_cohort()
    {
        var (main, cohort) = (new List<long>(), new List<long>());
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, Iterations = 10, WarmUp = TimeSpan.FromSeconds(1), Duration = TimeSpan.FromSeconds(10), Seed = 42 },
            Cohorts = [Cohort(load => Note(load, cohort), null, 10)],
        };

        simulation.Run(load =>
        {
            main.Add(load.Iteration);
            return new ValueTask(simulation.Delay(100));
        });

        main.Should().HaveCount(10, "a warm-up of 1 s has 10 iterations of 100 ms");
        cohort.Should().HaveCount(10);
    }

    [Fact]
    public void Fewer_iterations_than_the_cohorts_need_are_refused() =>
        FluentActions.Invoking(() => new Simulation
            {
                Profile = new() { Users = 1, Iterations = 30, Seed = 42 },
                Cohorts = [Cohort(Failing(Expected), Expected, 20), Cohort(Failing(Expected), Expected, 11)],
            }.Run(_ => default))
            .Should().Throw<ConfigurationException>().WithMessage(
                "The cohorts are a part of the iterations; found 31 in cohorts, of 30 in all. Run more iterations, or give the cohorts a Percent.");

    [Fact]
    public void A_share_that_comes_to_nothing_is_warned_of()
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, Iterations = 19, Seed = 42 },
            Cohorts = [Cohort(Failing(Expected), Expected, 0) with { Share = new CohortShare { Percent = 5 } }],
        };

        RunWarnings.Of(simulation.Run(_ => default)).Should().Contain(
            "The cohort 'Exhausted' has no iteration: its share of 19 comes to 0. MinIterations gives it some.");
    }

    private static RunResult Run(Func<LoadContext, ValueTask> cohort, string? expectFailure = Expected, Func<LoadContext, ValueTask>? main = null) =>
        new Simulation
        {
            Profile = new() { Users = 1, Iterations = 1_000, Seed = 42 },
            Cohorts = [Cohort(cohort, expectFailure, 50)],
            Kpis = [NoErrors],
        }.Run(main ?? (_ => default));

    private static CohortDefinition Cohort(Func<LoadContext, ValueTask> body, string? expectFailure, long iterations) => new()
    {
        Name = "Exhausted",
        Invoke = (_, load) => body(load),
        Share = new CohortShare { Iterations = iterations },
        ExpectFailure = expectFailure,
    };

    private static Func<LoadContext, ValueTask> Failing(string reason) => load =>
    {
        load.Fail(reason);
        return default;
    };

    private static ValueTask Note(LoadContext load, ICollection<long> iterations)
    {
        iterations.Add(load.Iteration);
        return default;
    }
}
