using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests;

/// <summary>
/// A service that stalls for S in every period T and else takes s0. Who asks at a random moment waits for longer than x with
/// P(latency &gt; x) = (S + s0 − x)/T, so that p95 = S + s0 − 0.05·T and p99 = S + s0 − 0.01·T. A whole period, so that it does not
/// matter at which moment of it the run starts.
/// </summary>
public sealed class StallTests
{
    private const double ServiceMs = 10;
    private const double LimitMs = 100;
    private const double Tolerance = 0.03;

    [Fact]
    public async Task The_open_model_sees_a_stall_as_theory_says()
    {
        // So long that the tolerance is wider than the way through an idle machine takes.
        const double StallMs = 2_000;
        const double PeriodMs = 10_000;
        await using var service = await StartAsync(StallMs, PeriodMs);

        var run = await RealRun.ExecuteAsync(
            new LoadProfile { Rate = 150, Duration = TimeSpan.FromMilliseconds(PeriodMs) }, service.AskAsync, Limits.P95(LimitMs));

        var latency = run.Report.Metric("iteration").Percentiles!;
        Observed.Write(run.Report.Metric("iteration"), await service.ReadLogMsAsync(), Allowance.Ms(run.Report));
        MustBeNear(latency.P95, StallMs + ServiceMs - (0.05 * PeriodMs), run.Report);
        MustBeNear(latency.P99, StallMs + ServiceMs - (0.01 * PeriodMs), run.Report);
        MustAddNothing(run, service);
        run.Report.MustAddUp();
        run.Report.Iterations.Ok.Should().Be((await service.ReadLogMsAsync()).Count).And.Be(1_500);
        run.Report.Verdict.Should().Be(ReportVerdict.Fail, "p95 is {0:0} ms", latency.P95);
        run.Report.Run.Warnings.Should().NotContain(warning => warning.Contains("cannot see queueing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_closed_model_does_not_see_it_and_says_so()
    {
        const double StallMs = 400;
        const double PeriodMs = 4_000;
        await using var service = await StartAsync(StallMs, PeriodMs);

        var run = await RealRun.ExecuteAsync(
            new LoadProfile { Users = 2, Duration = TimeSpan.FromMilliseconds(PeriodMs) }, service.AskAsync, Limits.P95(LimitMs));

        Observed.Write(run.Report.Metric("iteration"), await service.ReadLogMsAsync(), Allowance.Ms(run.Report));
        run.Report.MustAddUp();
        run.Report.Iterations.Ok.Should().Be((await service.ReadLogMsAsync()).Count);
        run.Report.Metric("iteration").Max.Should().BeGreaterThan(StallMs / 2, "each of the two users has met the stall");
        service.Pairs.Count(pair => pair.ServedMs > StallMs / 2).Should().BeLessThanOrEqualTo(2 * 2, "nobody else asked while one of at most two stalls lasted");
        run.Report.Kpi("iteration", "p95").Verdict.Should().Be(ReportVerdict.Pass);
        run.Report.Run.Warnings.Should().Contain(warning => warning.Contains("A closed model cannot see queueing", StringComparison.Ordinal));
    }

    private static Task<TimedService> StartAsync(double stallMs, double periodMs) =>
        TimedService.StartAsync("stalling", $"{ServiceMs}", $"{stallMs}", $"{periodMs}");

    private static void MustBeNear(double? ms, double theoryMs, RunReport report) =>
        ms.Should().BeInRange(theoryMs * (1 - Tolerance), (theoryMs * (1 + Tolerance)) + Allowance.OwnWaitsMs(report));

    // What a busy machine adds is in the body's own time and in the lag as well.
    private static void MustAddNothing(RealRun run, TimedService service)
    {
        var seenMs = service.Pairs.Average(pair => pair.SeenMs) + run.Result.Measurements.Metric(GeneratorMetrics.ScheduleLagName)!.Mean!.Value;
        run.Report.Metric("iteration").Mean.Should().BeInRange(seenMs * (1 - Allowance.HistogramPrecision), seenMs * (1 + Tolerance));
    }
}
