using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests.Smoke;

/// <summary>The sample's load test passes, fails for each reason that it promises to see, and agrees with the service's own log.</summary>
public sealed class SmokeTests
{
    /// <summary>12 s: some 250 questions.</summary>
    private const double Short = 0.2;

    [Fact]
    public async Task The_healthy_service_passes_and_its_own_log_agrees()
    {
        var run = await SmokeRun.ExecuteAsync(Short);

        run.ExitCode.Should().Be(0, "{0}", string.Join(" ", run.Report.Reasons));
        MissedKpis(run).Should().BeEmpty();
        MustAgreeOnCounts(run);
        var allowanceMs = Allowance.Ms(run.Report);
        MustAgree(run.Report.Metric("iteration"), new Samples(run.AccessLog.Select(line => line.TotalMs)), allowanceMs);
        MustAgree(run.Report.Metric("first_token"), new Samples(run.AccessLog.Select(line => line.FirstTokenMs!.Value)), allowanceMs);
    }

    [Theory]
    [InlineData("ASK_SLOW", "iteration p95")]
    [InlineData("ASK_SLOW_FIRST_TOKEN", "first_token p95")]
    [InlineData("ASK_FORGETFUL", "rag_miss percent")]
    [InlineData("ASK_FAILING", "iteration successPercent")]
    public async Task A_broken_service_misses_its_own_KPI_and_no_other(string fault, string kpi)
    {
        var run = await SmokeRun.ExecuteAsync(Short, (fault, "1"));

        run.ExitCode.Should().Be(2, "a test has failed");
        run.Report.Verdict.Should().Be(ReportVerdict.Fail);
        MissedKpis(run).Should().Equal(kpi);
        MustAgreeOnCounts(run);
    }

    [Fact]
    public async Task A_service_elsewhere_is_asked_and_agrees_too()
    {
        var log = Path.GetTempFileName();
        SmokeRun run;
        await using (var service = await ServiceProcess.StartAsync("rag", log))
            run = await SmokeRun.ExecuteAsync(Short / 2, ("ASK_URL", service.Url.ToString()));

        run.ExitCode.Should().Be(0, "{0}", string.Join(" ", run.Report.Reasons));
        run.AccessLog.Should().BeEmpty("no service ran in the process of the load test");
        MustAgreeOnCounts(run with { AccessLog = AccessLine.Read(log) });
        File.Delete(log);
    }

    private static IEnumerable<string> MissedKpis(SmokeRun run) =>
        run.Report.Kpis.Where(kpi => kpi.Verdict != ReportVerdict.Pass).Select(kpi => $"{kpi.Metric} {kpi.Statistic}");

    private static void MustAgreeOnCounts(SmokeRun run)
    {
        Observed.Write(run.Report);
        run.Report.MustAddUp();
        run.AccessLog.Should().HaveCount((int)(run.Report.Iterations.Started + run.Report.Resilience.Retries));
        run.AccessLog.Should().HaveCount((int)run.Report.Resilience.Attempts);
        run.AccessLog.Count(line => line.IsAnswer).Should().Be((int)run.Report.Iterations.Ok);
        run.Report.Metric("rag_miss").Count.Should().Be(run.Report.Iterations.Ok);
    }

    // The service takes the time of the last byte after it has sent it, so that the client may be ahead of it by a thread switch.
    private static void MustAgree(MetricRow client, Samples service, double allowanceMs)
    {
        const double ThreadSwitchMs = 20;
        Observed.Write(client, service, allowanceMs);
        client.Count.Should().Be(service.Count);
        foreach (var (percent, ms) in client.PercentilesMs().Where(percentile => percentile.Percent is 50 or 95))
            ms.Should().BeInRange(service.Percentile(percent) - ThreadSwitchMs, service.Percentile(percent) + allowanceMs, "that is p{0}", percent);
        client.Mean.Should().BeInRange(service.Mean - ThreadSwitchMs, service.Mean + allowanceMs);
    }
}
