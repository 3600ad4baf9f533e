using System.Net;
using System.Net.Sockets;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests;

public sealed class BrokenServiceTests
{
    [Fact]
    public async Task A_service_that_refuses_connections_fails_every_iteration_and_ends_the_run()
    {
        // Bound and not listening: it refuses, and nobody else can listen there meanwhile.
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, port: 0));
        using var http = new HttpClient { BaseAddress = new Uri($"http://{closed.LocalEndPoint}/") };

        var run = await RealRun.ExecuteAsync(
            new LoadProfile { Rate = 100, Duration = TimeSpan.FromSeconds(30) },
            async load => await http.GetStringAsync("", load.Cancellation),
            Limits.P95(ms: 1_000));

        var counts = run.Report.Iterations;
        run.Report.MustAddUp();
        run.Report.Verdict.Should().Be(ReportVerdict.Fail);
        counts.Ok.Should().Be(0);
        counts.Failed.Should().Be(counts.Started).And.BeGreaterThanOrEqualTo(50);
        run.Report.Run.DurationSeconds.Should().BeLessThan(15, "there is no point in going on");
        run.Report.Run.Warnings.Should().Contain(warning => warning.Contains("iterations failed", StringComparison.Ordinal));
        run.Report.Errors.Should().ContainSingle().Which.Should().Match<ErrorRow>(error => error.Type == "HttpRequestException"
            && error.Message.Contains("refused", StringComparison.OrdinalIgnoreCase) && error.Count == counts.Failed);
        run.Report.Kpi("iteration", "errorPercent").Should().Match<KpiRow>(kpi => kpi.Implied && kpi.Actual == 100 && kpi.Verdict == ReportVerdict.Fail);
        run.Report.Kpi("iteration", "p95").Verdict.Should().Be(ReportVerdict.Inconclusive, "no data neither passes nor fails");
    }

    [Fact]
    public async Task A_service_that_hangs_times_out_every_iteration_with_at_least_the_timeout_as_latency()
    {
        const double TimeoutMs = 2_000;
        const int Iterations = 20;
        await using var service = await TimedService.StartAsync("fixed", "0");

        var run = await RealRun.ExecuteAsync(
            new LoadProfile { Rate = Iterations, Duration = TimeSpan.FromSeconds(1), IterationTimeout = TimeSpan.FromMilliseconds(TimeoutMs) },
            service.AskInVainAsync,
            Limits.P95(ms: 1_000));

        run.Report.MustAddUp();
        run.Report.Iterations.Should().BeEquivalentTo(new { Scheduled = Iterations, Ok = 0, Failed = Iterations, TimedOut = Iterations, Abandoned = 0 });
        run.Report.Metric("iteration").Count.Should().Be(Iterations);
        run.Report.Metric("iteration").Min.Should().BeGreaterThanOrEqualTo(TimeoutMs);
        run.Report.Metric("iteration").Percentiles!.P50.Should().BeLessThan(TimeoutMs * 1.5, "the timeout ends them, not the graceful stop after 30 s");
        run.Report.Kpi("iteration", "p95").Should().Match<KpiRow>(kpi => kpi.Violations == Iterations && kpi.Verdict == ReportVerdict.Fail);
        run.Report.Kpi("iteration", "errorPercent").Verdict.Should().Be(ReportVerdict.Fail);
        run.Report.Errors.Should().ContainSingle().Which.Message.Should().Contain("2 s");
        run.Report.Verdict.Should().Be(ReportVerdict.Fail);
    }

    [Fact]
    public async Task A_service_that_lies_fails_by_the_check_of_its_answer()
    {
        const int Iterations = 40;
        await using var service = await TimedService.StartAsync("fixed", "0");

        var run = await RealRun.ExecuteAsync(
            new LoadProfile { Users = 4, Iterations = Iterations },
            async load =>
            {
                await service.AskAsync(load);
                load.Check("answer is true", load.Iteration % 4 != 0);
            },
            Limits.P95(ms: 5_000));

        run.Report.MustAddUp();
        run.Report.Iterations.Should().BeEquivalentTo(new { Ok = 30, Failed = 10, Abandoned = 0 });
        (await service.ReadLogMsAsync()).Count.Should().Be(Iterations, "the service thinks that it has answered all");
        run.Report.Metric("answer is true").Should().Match<MetricRow>(rate => rate.Count == Iterations && rate.Percent == 75);
        run.Report.Errors.Should().ContainSingle().Which.Should().Match<ErrorRow>(error =>
            error.Count == 10 && error.Message.Contains("answer is true", StringComparison.Ordinal));
        run.Report.Kpi("iteration", "errorPercent").Should().Match<KpiRow>(kpi => kpi.Actual == 25 && kpi.Verdict == ReportVerdict.Fail);
        run.Report.Kpi("iteration", "p95").Verdict.Should().Be(ReportVerdict.Pass);
        run.Report.Verdict.Should().Be(ReportVerdict.Fail);
    }
}
