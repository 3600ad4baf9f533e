using LoadTest.Runner.Profiles;
using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests;

/// <summary>
/// A service that stalls for S in every period T and else takes s0. Who asks at a random moment waits for longer than x with
/// P(latency &gt; x) = (S + s0 − x)/T, so that p95 = S + s0 − 0.05·T and p99 = S + s0 − 0.01·T. Here 2 s in 20 s, scaled down
/// to 0.4 s in 4 s; whole periods, so that it does not matter at which moment of a period the run starts.
/// </summary>
public sealed class StallTests
{
    private const double ServiceMs = 10;
    private const double StallMs = 400;
    private const double PeriodMs = 4_000;
    private const double LimitMs = 100;

    private static readonly TimeSpan TwoPeriods = TimeSpan.FromMilliseconds(2 * PeriodMs);

    [Fact]
    public async Task The_open_model_sees_a_stall_as_theory_says()
    {
        await using var service = await StartAsync();

        var run = await RealRun.ExecuteAsync(new LoadProfile { Rate = 150, Duration = TwoPeriods }, service.AskAsync, Limits.P95(LimitMs));

        var latency = run.Report.Metric("iteration").Percentiles!;
        Observed.Write(run.Report.Metric("iteration"), await service.ReadLogMsAsync(), Allowance.Ms(run.Report));
        MustBeNear(latency.P95, StallMs + ServiceMs - (0.05 * PeriodMs), run.Report);
        MustBeNear(latency.P99, StallMs + ServiceMs - (0.01 * PeriodMs), run.Report);
        run.Report.MustAddUp();
        run.Report.Iterations.Ok.Should().Be((await service.ReadLogMsAsync()).Count).And.Be(1_200);
        run.Report.Verdict.Should().Be(ReportVerdict.Fail, "p95 is {0:0} ms", latency.P95);
        run.Report.Run.Warnings.Should().NotContain(warning => warning.Contains("cannot see queueing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_closed_model_does_not_see_it_and_says_so()
    {
        await using var service = await StartAsync();

        var run = await RealRun.ExecuteAsync(new LoadProfile { Users = 2, Duration = TwoPeriods }, service.AskAsync, Limits.P95(LimitMs));

        Observed.Write(run.Report.Metric("iteration"), await service.ReadLogMsAsync(), Allowance.Ms(run.Report));
        run.Report.MustAddUp();
        run.Report.Iterations.Ok.Should().Be((await service.ReadLogMsAsync()).Count);
        run.Report.Metric("iteration").Max.Should().BeGreaterThan(StallMs / 2, "each of the two users has met the stall");
        service.Pairs.Count(pair => pair.ServedMs > StallMs / 2).Should().BeLessThanOrEqualTo(2 * 3, "nobody else asked while one of at most three stalls lasted");
        run.Report.Kpi("iteration", "p95").Verdict.Should().Be(ReportVerdict.Pass);
        run.Report.Run.Warnings.Should().Contain(warning => warning.Contains("A closed model cannot see queueing", StringComparison.Ordinal));
    }

    private static Task<TimedService> StartAsync() => TimedService.StartAsync("stalling", $"{ServiceMs}", $"{StallMs}", $"{PeriodMs}");

    private static void MustBeNear(double? ms, double theoryMs, RunReport report)
    {
        const double ShareOfTheory = 0.03;
        ms.Should().BeInRange(theoryMs * (1 - ShareOfTheory), (theoryMs * (1 + ShareOfTheory)) + Allowance.Ms(report));
    }
}
