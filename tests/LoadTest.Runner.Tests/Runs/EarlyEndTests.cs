using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Tests.Kpis;

namespace LoadTest.Runner.Tests.Runs;

public sealed class EarlyEndTests
{
    private static readonly LoadProfile TenUsers = new() { Users = 10, Duration = TimeSpan.FromMinutes(10) };

    [Fact]
    public void A_run_in_which_each_iteration_throws_ends_with_the_grouped_error()
    {
        var simulation = new Simulation { Profile = TenUsers };

        var result = simulation.Run(async _ =>
        {
            await simulation.Delay(100);
            throw new HttpRequestException("connection refused");
        });

        simulation.Seconds.Should().BeLessThan(2);
        result.StopReason.Should().MatchRegex(@"^each of the first \d+ iterations failed$");
        result.Measurements.Errors.Single().Should().BeEquivalentTo(
            new { Type = "HttpRequestException", Message = "connection refused", Count = result.Measurements.Iterations.Failed });
        result.Measurements.DurationSeconds.Should().BeApproximately(1, 0.01);
        result.Verdict!.TestPasses.Should().BeFalse();
    }

    [Theory]
    [InlineData(150, false)]
    [InlineData(250, true)]
    public void A_latency_that_only_the_generators_pauses_lift_over_its_limit_ends_no_run(double serviceMs, bool ends)
    {
        var simulation = new Simulation
        {
            Profile = new() { Rate = 20, Duration = TimeSpan.FromSeconds(60) },
            Kpis = [Some.P(95, 200) with { Judging = new() { AbortOnFail = true } }, Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 165)],
        };

        // A pause in the last 200 ms of one iteration in ten.
        var result = simulation.Run(async load =>
        {
            await simulation.Delay(serviceMs);
            if (load.Iteration % 10 != 0) return;
            await simulation.Delay(200);
            simulation.Host.Pauses += TimeSpan.FromMilliseconds(200);
        });

        (result.StopReason is not null).Should().Be(ends);
        result.Kpis.Take(2).Should().OnlyContain(kpi => kpi.Verdict == (ends ? Verdict.Fail : Verdict.Inconclusive));
    }

    [Fact]
    public void A_body_that_throws_at_once_does_not_flood_anything()
    {
        var simulation = new Simulation { Profile = new() { Rate = 1_000, Duration = TimeSpan.FromMinutes(10) } };

        var result = simulation.Run(_ => throw new HttpRequestException("connection refused"));

        result.Measurements.Iterations.Failed.Should().BeLessThan(1_100);
        result.Measurements.Errors.Should().ContainSingle();
    }

    [Fact]
    public void One_success_keeps_the_run_going()
    {
        var simulation = new Simulation { Profile = TenUsers with { Duration = TimeSpan.FromSeconds(20) } };

        var result = simulation.Run(async load =>
        {
            await simulation.Delay(100);
            if (load is not { User: 0, Iteration: 0 }) throw new HttpRequestException("connection refused");
        });

        result.StopReason.Should().BeNull();
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 1, Failed = 1_999 });
    }

    [Fact]
    public void A_lost_KPI_with_AbortOnFail_ends_the_run()
    {
        var judging = new JudgeSettings { AbortOnFail = true };
        var simulation = new Simulation
        {
            Profile = TenUsers,
            Kpis = [new() { Statistic = KpiStatistic.Maximum, Comparison = KpiComparison.Max, Limit = 500, Judging = judging }],
        };

        var result = simulation.Run(simulation.Taking(milliseconds: 600));

        result.StopReason.Should().EndWith("AbortOnFail has ended the run");
        result.Verdict!.Reasons[^1].Should().EndWith("AbortOnFail has ended the run.");
        result.Measurements.DurationSeconds.Should().BeApproximately(10, 0.05, "the first look is at the end of DelayAbort");
        result.Verdict!.TestPasses.Should().BeFalse();
        result.Measurements.Iterations.Abandoned.Should().Be(0, "what runs has the graceful stop");
    }

    [Fact]
    public void A_percentile_that_the_planned_iterations_cannot_mend_ends_the_run()
    {
        // 1,000 iterations allow 50 slow ones; there are 10 a second, and 60 after the sixth.
        var result = OneInFiveIsSlow(new() { Rate = 50, Duration = TimeSpan.FromSeconds(20) });

        result.StopReason.Should().MatchRegex("^p95 of iteration can no longer pass: 5[1-9] of 2[5-9]. samples on the wrong side, 50 allowed by the end");
        result.Measurements.DurationSeconds.Should().BeApproximately(6, 0.01);
        result.Kpis[0].Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void Iterations_are_a_plan_as_well_whatever_time_they_may_take()
    {
        var result = OneInFiveIsSlow(new() { Users = 10, Iterations = 1_000, Duration = TimeSpan.FromMinutes(10) });

        result.StopReason.Should().Contain("50 allowed by the end");
        result.Measurements.Iterations.Ok.Should().BeLessThan(500);
    }

    [Fact]
    public void A_percentile_that_any_number_of_iterations_may_mend_ends_nothing() =>
        OneInFiveIsSlow(new() { Users = 10, Duration = TimeSpan.FromSeconds(20) }).StopReason.Should().BeNull();

    [Fact]
    public void A_KPI_that_is_lost_after_the_end_of_the_plan_ends_nothing_and_what_was_dropped_stays_dropped()
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = 60, Iterations = 1_500, Duration = TimeSpan.FromSeconds(20) },
            Kpis = [Some.P(99, 2_000) with { Judging = new() { AbortOnFail = true } }],
        };

        var result = simulation.Run(_ => new ValueTask(simulation.Delay(simulation.Seconds < 18.5 ? 1_000 : 3_000)));

        result.StopReason.Should().BeNull();
        result.Kpis[0].Verdict.Should().Be(Verdict.Fail);
        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 1_200, Dropped = 300 });
    }

    [Fact]
    public void A_throughput_is_not_refuted_by_the_seconds_before_a_planned_rise()
    {
        var result = WithThroughput(new() { Rate = 10, Stages = [Stage(60, 10), Stage(0, 100), Stage(60, 100)] }, limit: 55);

        result.StopReason.Should().BeNull();
        result.Kpis[0].Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void A_throughput_is_refuted_by_the_seconds_in_which_the_load_no_longer_rises()
    {
        var result = WithThroughput(new() { Users = 10, RampUp = TimeSpan.FromSeconds(10), Duration = TimeSpan.FromMinutes(10) }, limit: 200);

        result.StopReason.Should().StartWith("throughput of iteration is refuted after ");
        result.Measurements.DurationSeconds.Should().BeApproximately(35, 0.01, "25 blocks from second 10 on");
    }

    [Theory]
    [InlineData(28)]
    [InlineData(120)]
    public void A_throughput_is_not_refuted_by_the_seconds_before_the_first_success(int seconds)
    {
        var result = WithThroughput(new() { Rate = 50, MaxUsers = 2_000, Duration = TimeSpan.FromSeconds(seconds) }, limit: 49, milliseconds: 28_990);

        result.StopReason.Should().BeNull();
        result.Kpis[0].Verdict.Should().Be(Verdict.Pass);
    }

    [Theory]
    [InlineData(51, true)]
    [InlineData(50, false)]
    public void A_throughput_above_all_that_is_planned_ends_the_run(double limit, bool ends)
    {
        var result = WithThroughput(new() { Rate = 50, Duration = TimeSpan.FromSeconds(20) }, limit);

        (result.StopReason is not null).Should().Be(ends);
        if (ends) result.StopReason.Should().StartWith("throughput of iteration can no longer pass: even if every planned iteration succeeds it ends at 50 per second, under 51. ");
    }

    [Fact]
    public void A_limit_that_every_sample_violates_is_refuted_by_25_seconds_with_samples_and_not_before()
    {
        var simulation = new Simulation
        {
            Profile = new() { Rate = 20, Duration = TimeSpan.FromMinutes(10) },
            Kpis = [Some.P(95, 200) with { Judging = new() { AbortOnFail = true } }],
        };

        var result = simulation.Run(simulation.Taking(milliseconds: 2_500));

        // The first samples come in second 2; second 26 ends 27 s after the begin.
        result.StopReason.Should().StartWith("p95 of iteration is refuted after ").And.Contain("AbortOnFail has ended the run");
        result.Measurements.DurationSeconds.Should().BeApproximately(27, 0.01);
    }

    [Fact]
    public void A_metric_without_data_makes_its_KPI_inconclusive()
    {
        var simulation = new Simulation
        {
            Kpis = [new() { Metric = "first_token", Statistic = KpiStatistic.Percentile, Percentile = 95, Comparison = KpiComparison.Max, Limit = 600 }],
        };

        var result = simulation.Run(simulation.Taking(milliseconds: 100));

        result.Kpis[0].Verdict.Should().Be(Verdict.Inconclusive);
        result.Verdict!.Verdict.Should().Be(Verdict.Inconclusive);
        result.Verdict.TestPasses.Should().BeFalse();
    }

    private static LoadStage Stage(int seconds, double target) => new(TimeSpan.FromSeconds(seconds), target, IsRate: true);

    private static RunResult WithThroughput(LoadProfile profile, double limit, double milliseconds = 100)
    {
        var simulation = new Simulation
        {
            Profile = profile,
            Kpis = [Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, limit) with { Judging = new() { AbortOnFail = true } }],
        };
        return simulation.Run(simulation.Taking(milliseconds));
    }

    // Fewer than the 25 blocks that refute anything.
    private static RunResult OneInFiveIsSlow(LoadProfile profile)
    {
        var judging = new JudgeSettings { AbortOnFail = true, DelayAbort = TimeSpan.FromSeconds(2) };
        var simulation = new Simulation { Profile = profile, Kpis = [Some.P(95, 200) with { Judging = judging }] };
        return simulation.Run(load => new ValueTask(simulation.Delay(load.Iteration % 5 == 0 ? 300 : 100)));
    }
}
