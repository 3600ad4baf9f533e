using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Tests.Kpis;
using LoadTest.Runner.Tests.Recording;

namespace LoadTest.Runner.Tests.Runs;

public sealed class GeneratorTests
{
    [Fact]
    public void An_iteration_belongs_to_the_run_by_its_intended_start()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, WarmUp = TimeSpan.FromSeconds(1), Duration = TimeSpan.FromSeconds(3) } };
        var calls = 0;

        // Starts at −1 s, −0.3 s (ends at 0.4 s, warm-up all the same), 0.4 s, 1.1 s, 1.8 s and 2.5 s.
        var result = simulation.Run(load =>
        {
            calls++;
            load.Count("calls");
            return simulation.Taking(milliseconds: 700)(load);
        });

        calls.Should().Be(6);
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = 4, Ok = 4 });
        result.Measurements.Metric("calls")!.Total.Should().Be(4);
        result.Measurements.Series.Sum(row => row.Iterations.Started).Should().Be(4);
    }

    [Fact]
    public void A_clock_that_jumped_leaves_no_second_out_and_is_reported()
    {
        var simulation = new Simulation { Profile = new() { Users = 2, Duration = TimeSpan.FromSeconds(20) } };

        var result = simulation.Run(load =>
        {
            if (load is { User: 0, Iteration: 50 }) simulation.Time.Jump(TimeSpan.FromSeconds(4.5));
            return simulation.Taking(milliseconds: 100)(load);
        });

        result.GeneratorReading.LargestGapSeconds.Should().BeInRange(4, 4.6);
        result.Measurements.Series.Count.Should().BeInRange(20, 21);
        result.Measurements.DurationSeconds.Should().Be(20);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 2)]
    [InlineData(5, 0)]
    public void A_process_that_is_stopped_in_the_middle_of_a_look_has_lost_what_it_did_not_work(double workedSeconds, double lostSeconds)
    {
        var (looks, lines, goneOnAt, nextLookAt) = (0, 0, 0.0, 0.0);
        Simulation simulation = null!;
        simulation = new Simulation
        {
            Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(25) },
            // What was written for an earlier second, and worked before, explains nothing now.
            OnProgress = _ => simulation.Time.Jump(TimeSpan.FromSeconds(lines++ == 0 ? 4 : 0)),
        };
        simulation.Host.OnLook = () =>
        {
            if (++looks == 11) nextLookAt = simulation.Seconds;
            if (looks != 10) return;
            simulation.Time.Jump(TimeSpan.FromSeconds(3));
            simulation.Host.Cpu += TimeSpan.FromSeconds(workedSeconds);
            goneOnAt = simulation.Seconds;
        };

        var result = simulation.Run(load =>
        {
            if (load.Iteration == 1) simulation.Host.Cpu += TimeSpan.FromSeconds(9);
            return simulation.Taking(milliseconds: 100)(load);
        });

        result.GeneratorReading.LargestGapSeconds.Should().BeApproximately(lostSeconds, 0.05);
        nextLookAt.Should().BeApproximately(goneOnAt, 0.05, "the watch rests no longer because other threads worked, too");
    }

    [Fact]
    public void A_second_that_takes_long_to_write_is_no_gap()
    {
        Simulation simulation = null!;
        simulation = new Simulation
        {
            Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(20) },
            OnProgress = _ => simulation.Time.Jump(TimeSpan.FromSeconds(3)),
        };

        var result = simulation.Run(simulation.Taking(milliseconds: 100));

        result.GeneratorReading.LargestGapSeconds.Should().Be(0);
        GeneratorWarnings.Of(result).Should().NotContain(warning => warning.Contains("stood still", StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_late_start_does_not_saturate_a_closed_model()
    {
        var simulation = new Simulation { Profile = new() { Users = 3, RampUp = TimeSpan.FromSeconds(3), Duration = TimeSpan.FromSeconds(20) } };

        var result = simulation.Run(load =>
        {
            if (load is { User: 0, Iteration: 8 }) simulation.Time.Jump(TimeSpan.FromMilliseconds(300));
            return simulation.Taking(milliseconds: 100)(load);
        });

        var lag = result.Measurements.Metric(GeneratorMetrics.ScheduleLagName)!;
        lag.Count.Should().Be(result.Measurements.Iterations.Started);
        lag.Max.Should().BeInRange(50, 300);
        result.Generator.Saturated.Should().BeFalse();
    }

    [Fact]
    public void The_lag_of_the_generator_never_fails_a_latency_KPI()
    {
        var simulation = new Simulation
        {
            Profile = new() { Rate = 100, Duration = TimeSpan.FromSeconds(10) },
            Kpis = [Some.P(95, 500), Some.P(95, 500, "mark")],
        };

        var result = simulation.Run(load =>
        {
            if (load.Iteration == 100) simulation.Time.Jump(TimeSpan.FromSeconds(2));
            load.Mark("mark");
            return ValueTask.CompletedTask;
        });

        result.Measurements.Metric("iteration")!.Max.Should().BeGreaterThan(1_900, "response time counts from the intended start");
        result.Kpis[0].Verdict.Should().Be(Verdict.Inconclusive);
        result.Kpis[1].Should().BeEquivalentTo(new { result.Kpis[0].Violations, Verdict = Verdict.Inconclusive }, "a mark counts from the intended start, too");
        result.Generator.Saturated.Should().BeTrue();
        result.Verdict!.TestPasses.Should().BeFalse();
    }

    [Theory]
    [InlineData(150, nameof(Verdict.Inconclusive))]
    [InlineData(250, nameof(Verdict.Fail))]
    public void A_pause_of_the_garbage_collector_fails_no_latency_KPI_and_excuses_no_slow_service(int serviceMs, string verdict)
    {
        var simulation = new Simulation
        {
            Profile = new() { Rate = 5, Duration = TimeSpan.FromSeconds(20) },
            Kpis = [Some.P(95, 200), Some.P(95, 200, "step"), Some.P(95, 200, "service_time")],
        };

        var result = simulation.Run(async load =>
        {
            using var step = load.Step("step");
            await simulation.Delay(serviceMs);
            if (load.Iteration % 10 != 0) return;
            await simulation.Delay(200);
            simulation.Host.Pauses += TimeSpan.FromMilliseconds(200);
        });

        foreach (var kpi in result.Kpis.Take(3))
        {
            kpi.Violations.Should().BeGreaterThanOrEqualTo(10, "{0}", kpi.Definition);
            kpi.Verdict.ToString().Should().Be(verdict, "{0}", kpi.Definition);
        }
    }

    [Fact]
    public void A_wait_for_a_thread_does_not_fall_between_two_looks()
    {
        var simulation = new Simulation
        {
            Profile = new() { Rate = 10, Duration = TimeSpan.FromSeconds(20) },
            Kpis = [new() { Statistic = KpiStatistic.Percentile, Percentile = 95, Comparison = KpiComparison.Max, Limit = 50 }],
        };

        // One answer in ten comes after 30 ms and finds a thread after 65 ms.
        var result = simulation.Run(async load =>
        {
            if (load.Iteration % 10 == 0) _ = StarveAsync(simulation);
            await simulation.Delay(30);
            var turn = new Turn();
            simulation.Work.Enqueue(turn);
            await turn.HasCome;
        });

        result.Kpis[0].Violations.Should().Be(20);
        result.Kpis[0].Verdict.Should().Be(Verdict.Inconclusive);

        static async Task StarveAsync(Simulation simulation)
        {
            await simulation.Delay(5);
            simulation.Work.IsStarved = true;
            await simulation.Delay(60);
            simulation.Work.IsStarved = false;
        }
    }

    [Fact]
    public void What_the_generator_found_about_itself_stands_in_the_warnings()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(10) } };

        var result = simulation.Run(load =>
        {
            simulation.Host.Answered!();
            simulation.Host.Files = (1_024, 1_024);
            simulation.Host.Pauses += TimeSpan.FromMilliseconds(20);
            return simulation.Taking(milliseconds: 1_000)(load);
        });

        GeneratorWarnings.Of(result).Should().Equal(
            "The garbage collector stopped the load generator for 200 ms in all. Keep less alive in the load test.",
            "All allowed file descriptors were in use: connections failed for want of one, and count as errors. Raise the limit (ulimit -n) or lower the load.",
            "The service ran in the process of the load generator, and each slows the other. Shared process: the cause cannot be separated. "
            + "Start the service in a process of its own.");
    }

    [Fact]
    public void A_generator_without_a_finding_says_nothing()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(10) } };

        GeneratorWarnings.Of(simulation.Run(simulation.Taking(milliseconds: 1_000))).Should().BeEmpty();
    }

    [Fact]
    public void What_comes_after_the_end_of_the_recording_is_ignored()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(2), GracefulStop = TimeSpan.FromSeconds(1) } };
        var released = new TaskCompletionSource();

        var result = simulation.Run(async load =>
        {
            await released.Task;
            load.Count("late");
            load.Tag("late", "late");
        });
        Threads.Run(released.SetResult);

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Abandoned = 1, LateDiscarded = 0 });
        simulation.Recorder!.IsEmpty.Should().BeTrue("what the body records on another thread finds nobody to keep it");
    }

    private sealed class Turn : IThreadPoolWorkItem
    {
        private readonly TaskCompletionSource _come = new();

        public Task HasCome => _come.Task;

        public void Execute() => _come.SetResult();
    }
}
