using LoadTest.Runner.Profiles;
using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests;

/// <summary>Load methods that wait on their thread of the pool instead of awaiting.</summary>
public sealed class BlockingUsersTests
{
    private const int Users = 200;

    [Fact]
    public async Task Arrivals_keep_their_schedule_while_blocking_users_starve_the_pool()
    {
        const int Rate = 400;
        const int Seconds = 3;
        using var never = new ManualResetEvent(false);

        // 320 would be in flight at once if each had a thread; the pool readies 256 and adds more only slowly.
        var issues = new IssueTimes();
        var run = await RealRun.ExecuteAsync(
            issues.Note,
            new LoadProfile { Rate = Rate, Duration = TimeSpan.FromSeconds(Seconds), MaxUsers = 4_000 },
            _ =>
            {
                never.WaitOne(TimeSpan.FromMilliseconds(800));
                return default;
            },
            Limits.P95(ms: 1_000));

        MustNameTheBlocking(run.Report);
        run.Report.Iterations.Should().BeEquivalentTo(new { Scheduled = Rate * Seconds, Ok = Rate * Seconds, Dropped = 0, Abandoned = 0 });
        run.Report.Generator.Saturated.Should().BeTrue();
        run.Report.Generator.ScheduleLagP99Ms.Should().BeGreaterThan(200);
        var lateMs = issues.LateMs(Rate);
        Observed.Write($"issued late: p50 {lateMs.Percentile(50):0.##} ms, p95 {lateMs.Percentile(95):0.##} ms, p99 {lateMs.Percentile(99):0.##} ms");
        lateMs.Count.Should().Be(Rate * Seconds);
        lateMs.Percentile(95).Should().BeLessThan(run.Report.Generator.ScheduleLagP99Ms!.Value / 4, "the arrivals wait for a thread, the schedule does not");
        var kpi = run.Report.Kpi("iteration", "p95");
        kpi.Actual.Should().BeGreaterThan(1_000, "who waits for a thread waits from the intended start");
        kpi.Verdict.Should().Be(ReportVerdict.Inconclusive, "{0}", kpi.Reason);
        kpi.Reason.Should().Contain("lag of the load generator");
    }

    [Fact]
    public async Task Blocking_users_of_a_closed_model_do_not_make_the_service_guilty()
    {
        await using var service = await TimedService.StartAsync("fixed", "5");

        var (_, _, report) = await GeneratorProcess.ExecuteAsync("blocking", service.Url, $"{2 * Users}");

        MustNameTheBlocking(report);
        report.Iterations.Ok.Should().Be((await service.ReadLogMsAsync()).Count);
        var kpi = report.Kpi("iteration", "p95");
        kpi.Violations.Should().BeGreaterThan(kpi.Samples / 20, "the first answers find no thread that could take them");
        // On a machine that is busy besides, the threads that the pool adds get no processor; then the waits for them do not explain all.
        var explained = kpi.Actual - report.Generator.ThreadPoolDelayP99Ms <= kpi.Limit;
        kpi.Verdict.Should().NotBe(ReportVerdict.Pass);
        if (explained) kpi.Verdict.Should().Be(ReportVerdict.Inconclusive, "the service took 5 ms: {0}", kpi.Reason);
    }

    [Fact]
    public async Task Blocking_users_do_not_excuse_a_service_that_is_slow()
    {
        const double ServiceMs = 1_500;
        await using var service = await TimedService.StartAsync("fixed", $"{ServiceMs}");

        var (_, _, report) = await GeneratorProcess.ExecuteAsync("blocking", service.Url, $"{3 * Users}");

        Observe(report);
        var kpi = report.Kpi("iteration", "p95");
        kpi.Violations.Should().Be(kpi.Samples);
        kpi.Verdict.Should().NotBe(ReportVerdict.Pass);
        // On a machine that is busy besides, who waits for a thread may wait for as long as the service is too slow.
        var isExcused = report.Generator.ThreadPoolDelayP99Ms > ServiceMs - kpi.Limit;
        if (!isExcused) kpi.Verdict.Should().Be(ReportVerdict.Fail, "{0}", kpi.Reason);
    }

    private static void Observe(RunReport report)
    {
        Observed.Write(report);
        Observed.Write(string.Join(Environment.NewLine, [.. report.Run.Warnings, .. report.Kpis.Select(kpi => kpi.Reason)]));
    }

    private static void MustNameTheBlocking(RunReport report)
    {
        Observe(report);
        report.MustAddUp();
        report.Generator.ThreadPoolDelayP99Ms.Should().BeGreaterThan(20);
        report.Run.Warnings.Should().ContainSingle(warning => warning.Contains("must not block", StringComparison.Ordinal))
            .Which.Should().MatchRegex("[0-9]+ users at once .* up to [0-9]+ ms for a thread of the pool. Await instead");
    }
}
