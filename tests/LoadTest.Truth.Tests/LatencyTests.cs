using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests;

/// <summary>What a report says of a service, held against what the service says of itself.</summary>
public sealed class LatencyTests
{
    private const int Iterations = 400;

    [Theory]
    [InlineData("fixed", "150")]
    [InlineData("bimodal", "60", "300", "0.2")]
    [InlineData("pareto", "60", "2.5", "1000")]
    public async Task A_known_latency_is_measured_within_the_precision_and_the_allowance(params string[] latency)
    {
        await using var service = await TimedService.StartAsync(latency);

        var run = await RealRun.ExecuteAsync(new LoadProfile { Rate = 100, Duration = TimeSpan.FromSeconds(4) }, service.AskAsync);

        var served = await service.ReadLogMsAsync();
        var seen = new SampleSet(service.Pairs.Select(pair => pair.SeenMs));
        run.Report.MustAddUp();
        run.Report.Iterations.Ok.Should().Be(Iterations, "{0}", string.Join(" ", run.Report.Errors));
        served.Count.Should().Be(Iterations, "the service has counted as well");
        service.Pairs.Should().OnlyContain(pair => pair.SeenMs >= pair.ServedMs, "the two clocks measure the same seconds");
        MustBracket(run, served, seen);
        MustAgreeOnMeans(run, seen);
    }

    // What threads wait for, however busy the machine, is in all of these; so that a fault of 20 % of the latency cannot hide in an allowance.
    private static void MustAgreeOnMeans(RealRun run, SampleSet seen)
    {
        const double FaultToFind = 0.2;
        var service = run.Report.Metric("service_time");
        var lag = run.Result.Measurements.Metric(GeneratorMetrics.ScheduleLagName)!;
        service.Mean.Should().BeInRange(seen.Mean, seen.Mean * (1 + (FaultToFind / 2)), "the body reads the clock just before the engine does");
        run.Report.Metric("iteration").Mean.Should().BeApproximately(service.Mean!.Value + lag.Mean!.Value, seen.Mean * Allowance.HistogramPrecision);
    }

    // From the inside out: the service's own time, the body's time around it, the engine's service time around that, and the
    // latency from the intended start around all. Each bounds the next from below, whatever the machine does.
    private static void MustBracket(RealRun run, SampleSet served, SampleSet seen)
    {
        var iteration = run.Report.Metric("iteration");
        var serviceTimes = run.Report.Metric("service_time").PercentilesMs().ToDictionary();
        var allowanceMs = Allowance.Ms(run.Report);
        Observed.Write(iteration, served, allowanceMs);
        foreach (var (percent, ms) in iteration.PercentilesMs())
        {
            var servedMs = served.Percentile(percent);
            serviceTimes[percent].Should().BeGreaterThanOrEqualTo(seen.Percentile(percent) * (1 - Allowance.HistogramPrecision));
            ms.Should().BeGreaterThanOrEqualTo(serviceTimes[percent]);
            ms.Should().BeLessThanOrEqualTo((servedMs * (1 + Allowance.HistogramPrecision)) + allowanceMs, "that is p{0}, {1:0.0} ms by the service", percent, servedMs);
        }

        iteration.Mean.Should().BeInRange(served.Mean, served.Mean + allowanceMs);
    }
}
