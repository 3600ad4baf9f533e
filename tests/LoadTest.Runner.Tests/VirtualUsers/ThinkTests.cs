using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class ThinkTests
{
    [Fact]
    public void A_pause_in_a_flow_is_no_part_of_latency_steps_and_marks()
    {
        var simulation = new Simulation();

        var result = simulation.Run(async load =>
        {
            await simulation.Delay(100);
            using (load.Step("flow"))
            {
                await load.Think("3s");
                await simulation.Delay(50);
                load.Mark("answer");
            }

            await load.Think(TimeSpan.FromSeconds(1));
        });

        result.Measurements.Iterations.Ok.Should().Be(3);
        result.Measurements.Metric("iteration")!.Max.Should().Be(150);
        result.Measurements.Metric("flow")!.Max.Should().Be(50);
        result.Measurements.Metric("answer")!.Max.Should().Be(150);
    }

    [Fact]
    public void Parallel_pauses_count_once()
    {
        var simulation = new Simulation();

        var result = simulation.Run(async load =>
        {
            await Task.WhenAll(load.Think("2s").AsTask(), load.Think("3s").AsTask());
            await simulation.Delay(100);
        });

        result.Measurements.Metric("iteration")!.Min.Should().Be(100);
        result.Measurements.Metric("iteration")!.Max.Should().Be(100);
    }

    [Fact]
    public void A_pause_does_not_count_towards_the_iteration_timeout()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(10), IterationTimeout = TimeSpan.FromSeconds(2) } };

        var result = simulation.Run(async load =>
        {
            await simulation.Delay(1_000);
            await load.Think("5s");
            await simulation.Delay(load.Iteration == 0 ? 900 : 1_500);
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 1, TimedOut = 1 });
        result.Measurements.Metric("iteration")!.Min.Should().Be(1_900);
    }

    [Fact]
    public void A_pause_that_nobody_awaited_is_not_taken_from_the_next_iteration()
    {
        var simulation = new Simulation();

        var result = simulation.Run(async load =>
        {
            if (load.Iteration == 0) _ = load.Think("2s").AsTask();
            await simulation.Delay(1_000);
        });

        result.Measurements.Iterations.Ok.Should().Be(10);
        result.Measurements.Metric("iteration")!.Quantiles!.ValueAtPercentile(50).Should().BeApproximately(1_000, 1);
    }

    [Fact]
    public void A_range_is_drawn_from_by_the_seed()
    {
        Pauses().Should().Equal(Pauses()).And.OnlyContain(pause => pause >= 1 && pause <= 2).And.OnlyHaveUniqueItems();

        static List<double> Pauses()
        {
            var simulation = new Simulation();
            var pauses = new List<double>();
            simulation.Run(async load =>
            {
                var start = simulation.Seconds;
                await load.Think("1s..2s");
                pauses.Add(simulation.Seconds - start);
            });
            return pauses;
        }
    }
}
