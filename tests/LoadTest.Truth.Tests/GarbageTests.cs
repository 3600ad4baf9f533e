using LoadTest.Runner.Profiles;
using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests;

/// <summary>Pauses of some 200 ms of all threads of the load generator.</summary>
public sealed class GarbageTests(Garbage garbage) : IClassFixture<Garbage>
{
    private const double LimitMs = 200;
    private const int Rate = 100;
    private const int Seconds = 4;

    [Theory]
    [InlineData("5")]
    [InlineData("120")]
    public async Task Pauses_of_the_garbage_collector_are_not_held_against_the_service(string serviceMs)
    {
        await using var service = await TimedService.StartAsync("fixed", serviceMs);

        var (run, pauses) = await RunAsync(service, pausesPerSecond: 2);

        pauses.Should().HaveCount(2 * Seconds);
        // How long one takes is measured before, on a machine that may have been slower then.
        pauses.Count(pause => pause >= Garbage.LongPause).Should().BeGreaterThanOrEqualTo(Seconds);
        run.Report.Generator.GcPauseMs.Should().BeGreaterThanOrEqualTo(pauses.Sum(pause => pause.TotalMilliseconds) * 0.99);
        run.Report.Run.Warnings.Should().Contain(warning => warning.Contains("garbage collector stopped the load generator", StringComparison.Ordinal));
        var kpi = run.Report.Kpi("iteration", "p95");
        kpi.Violations.Should().BeGreaterThan(kpi.Samples / 20, "a pause must not vanish from the response time");
        kpi.Verdict.Should().NotBe(ReportVerdict.Pass);
        // On a machine that is busy besides, bodies wait for a processor as well; then the pauses do not explain all.
        var pauseMs = pauses.Max(pause => pause.TotalMilliseconds);
        var isExplained = service.Pairs.Count(pair => pair.SeenMs - pauseMs > LimitMs) <= (int)kpi.Samples / 20;
        if (isExplained) kpi.Verdict.Should().Be(ReportVerdict.Inconclusive, "{0}", kpi.Reason);
        if (isExplained) kpi.Reason.Should().Contain("lag of the load generator");
        service.Pairs.Count(pair => pair.ServedMs > LimitMs).Should().BeLessThanOrEqualTo((int)kpi.Samples / 20, "the service is innocent");
    }

    [Fact]
    public async Task Pauses_of_the_garbage_collector_do_not_excuse_a_service_that_is_slow()
    {
        await using var service = await TimedService.StartAsync("fixed", "1000");

        var (run, _) = await RunAsync(service, pausesPerSecond: 1);

        var kpi = run.Report.Kpi("iteration", "p95");
        kpi.Violations.Should().Be(kpi.Samples);
        kpi.Verdict.Should().Be(ReportVerdict.Fail, "{0}", kpi.Reason);
    }

    private async Task<(RealRun Run, IReadOnlyList<TimeSpan> Pauses)> RunAsync(TimedService service, int pausesPerSecond)
    {
        var pauses = new List<TimeSpan>();
        using var due = new SemaphoreSlim(0);
        var collector = Task.Factory.StartNew(
            () =>
            {
                for (var i = 0; i < pausesPerSecond * Seconds; i++)
                {
                    due.Wait(TestContext.Current.CancellationToken);
                    pauses.Add(garbage.Collect());
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        var run = await RealRun.ExecuteAsync(
            new LoadProfile { Rate = Rate, Duration = TimeSpan.FromSeconds(Seconds) },
            load =>
            {
                if (load.Iteration % (Rate / pausesPerSecond) == 0) due.Release();
                return service.AskAsync(load);
            },
            Limits.P95(LimitMs));
        await collector;
        Observed.Write(run.Report);
        Observed.Write($"pauses in ms: {string.Join(", ", pauses.Select(pause => (int)pause.TotalMilliseconds))}; {run.Report.Kpi("iteration", "p95").Reason}");
        run.Report.MustAddUp();
        return (run, pauses);
    }
}
