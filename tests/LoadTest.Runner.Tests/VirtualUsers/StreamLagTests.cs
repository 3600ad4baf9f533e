using LoadTest.Runner.Kpis;
using LoadTest.Runner.Tests.Kpis;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

/// <summary>What the load generator itself loses within a stream, or between two attempts, fails no KPI and excuses no slow service.</summary>
public sealed class StreamLagTests
{
    [Theory]
    [InlineData("answer_gap", 0, 0, 200, nameof(Verdict.Inconclusive))]
    [InlineData("answer_gap", 200, 0, 0, nameof(Verdict.Fail))]
    [InlineData("answer_gap", 0, 200, 0, nameof(Verdict.Fail))]
    [InlineData("answer_tpot", 0, 0, 200, nameof(Verdict.Inconclusive))]
    [InlineData("answer_tpot", 200, 0, 0, nameof(Verdict.Fail))]
    [InlineData("answer_tpot", 0, 200, 0, nameof(Verdict.Fail))]
    public void A_time_between_chunks_is_too_long_by_the_pauses_in_it_only(string metric, int beforeMs, int consumingMs, int withinMs, string verdict)
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Iterations = 40, Seed = 1 }, Kpis = [Some.P(95, 100, metric)] };

        var result = simulation.Run(async load =>
        {
            Pause(beforeMs);
            var chunks = Chunks();
            await foreach (var chunk in load.Stream("answer", chunks))
            {
                if (chunk == "a") Pause(consumingMs);
            }
        });

        result.Measurements.Times(metric).Should().Be((40, 230, 230));
        result.Kpis[0].Verdict.ToString().Should().Be(verdict);

        // The generator stops for as long as the pause lasts.
        void Pause(int milliseconds)
        {
            simulation.Host.Pauses += TimeSpan.FromMilliseconds(milliseconds);
            simulation.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        }

        async IAsyncEnumerable<string> Chunks()
        {
            await simulation.Delay(50);
            yield return "a";
            await simulation.Delay(230 - withinMs);
            Pause(withinMs);
            yield return "b";
        }
    }

    [Theory]
    [InlineData(true, nameof(Verdict.Inconclusive))]
    [InlineData(false, nameof(Verdict.Fail))]
    public void A_first_attempt_is_too_long_by_the_pauses_in_it_only(bool isWithin, string verdict)
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, Iterations = 40, Seed = 1 },
            Kpis = [Some.P(95, 100, "first_attempt")],
            Resilience = new() { Retry = new(1) },
        };

        var result = simulation.Run(async load =>
        {
            await simulation.Delay(230);
            if (isWithin == (load.Attempt == 0)) simulation.Host.Pauses += TimeSpan.FromMilliseconds(200);
            if (load.Attempt == 0) throw new HttpRequestException("again");
        });

        result.Measurements.Times("first_attempt").Should().Be((40, 230, 230));
        result.Kpis[0].Verdict.ToString().Should().Be(verdict);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(0, 2)]
    public void A_stream_that_is_cut_off_with_its_iteration_has_failed(int timedOut, int abandoned)
    {
        var simulation = new Simulation
        {
            Profile = new()
            {
                Users = 2,
                Duration = TimeSpan.FromSeconds(2),
                IterationTimeout = TimeSpan.FromSeconds(timedOut > 0 ? 2 : 60),
                GracefulStop = TimeSpan.FromSeconds(1),
            },
            Kpis = [Some.Limit(KpiStatistic.ErrorPercent, KpiComparison.Max, 50, "answer")],
        };

        var result = simulation.Run(async load =>
        {
            await foreach (var _ in load.Stream("other", SimulatedStream.Of(simulation, (10, "a")))) { }
            await foreach (var _ in load.Stream("answer", SimulatedStream.Endless(simulation))) { }
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { TimedOut = timedOut, Abandoned = abandoned });
        result.Measurements.Times("answer{failed}").Should().Be(timedOut > 0 ? (2, 2_000, 2_000) : (2, 3_000, 3_000));
        result.Measurements.Metric("other{failed}").Should().BeNull();
        result.Kpis[0].Verdict.Should().Be(Verdict.Fail);
    }
}
