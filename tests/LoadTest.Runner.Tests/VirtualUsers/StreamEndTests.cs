using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class StreamEndTests
{
    private readonly Simulation _simulation = new() { Profile = new() { Users = 1, Iterations = 10 } };

    [Fact]
    public void A_stream_that_holds_nothing_has_no_first_token_and_is_timed_apart()
    {
        var result = _simulation.Run(async load =>
        {
            await foreach (var _ in load.Stream("answer", Chunks((100, ""), (50, "")))) { }
        });

        result.Measurements.Times("answer{empty}").Should().Be((10, 150, 150));
        result.Measurements.Names().Should().Equal("answer{empty}");
    }

    [Fact]
    public void A_stream_that_breaks_keeps_what_is_true_and_is_timed_apart()
    {
        var result = _simulation.Run(async load =>
        {
            await foreach (var _ in load.Stream("answer", Chunks((100, "a"), (20, "b"), (300, null)))) { }
        });

        result.Measurements.Iterations.Failed.Should().Be(10);
        result.Measurements.Errors.Single().Should().BeEquivalentTo(new { Type = "IOException", Count = 10 });
        result.Measurements.Times("answer_ttft").Should().Be((10, 100, 100));
        result.Measurements.Times("answer_gap").Should().Be((10, 20, 20));
        result.Measurements.Times("answer{failed}").Should().Be((10, 420, 420));
        result.Measurements.Metric("answer_chunks")!.Total.Should().Be(20);
        result.Measurements.Names().Should().BeEquivalentTo("answer_ttft", "answer_gap", "answer{failed}", "answer_chunks");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stream_that_is_not_read_to_its_end_is_timed_apart(bool throws)
    {
        var result = _simulation.Run(async load =>
        {
            await foreach (var chunk in load.Stream("answer", Chunks((100, "a"), (20, "b"), (300, "c"))))
            {
                await _simulation.Delay(7);
                if (chunk == "b" && throws) throw new InvalidOperationException();
                if (chunk == "b") break;
            }
        });

        result.Measurements.Times("answer{stopped}").Should().Be((10, 120, 120));
        result.Measurements.Names().Should().BeEquivalentTo("answer_ttft", "answer_gap", "answer{stopped}", "answer_chunks");
    }

    [Fact]
    public void A_cancelled_stream_is_a_broken_one_and_gets_the_cancellation_of_the_attempt()
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, Iterations = 10 },
            Resilience = new() { AttemptTimeout = TimeSpan.FromMilliseconds(250) },
        };

        var result = simulation.Run(async load =>
        {
            await foreach (var _ in load.Stream("answer", SimulatedStream.Endless(simulation))) { }
        });

        result.Measurements.Iterations.Failed.Should().Be(10);
        result.Measurements.Times("answer_ttft").Should().Be((10, 100, 100));
        result.Measurements.Times("answer{failed}").Should().Be((10, 250, 250));
        result.Measurements.Metric("answer").Should().BeNull();
    }

    [Fact]
    public void Of_retried_attempts_only_the_chunks_are_kept_and_the_clock_goes_on()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Iterations = 10 }, Resilience = new() { Retry = new(1) } };

        var result = simulation.Run(async load =>
        {
            var chunks = load.Attempt == 0 ? SimulatedStream.Of(simulation, (100, "a"), (50, null)) : SimulatedStream.Of(simulation, (60, "a"), (40, "b"));
            await foreach (var _ in load.Stream("answer", chunks)) { }
        });

        result.Measurements.Iterations.Ok.Should().Be(10);
        result.Measurements.Times("answer_ttft").Should().Be((10, 210, 210), "the user has waited for the first attempt as well");
        result.Measurements.Times("answer").Should().Be((10, 250, 250));
        result.Measurements.Times("answer_tpot").Should().Be((10, 40, 40));
        result.Measurements.Times("answer{failed}").Count.Should().Be(0);
        result.Measurements.Metric("answer_chunks")!.Total.Should().Be(30);
    }

    [Fact]
    public void The_warm_up_leaves_nothing()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(10), WarmUp = TimeSpan.FromSeconds(5) } };

        var result = simulation.Run(async load =>
        {
            await foreach (var _ in load.Stream("answer", SimulatedStream.Of(simulation, (600, "a"), (400, "b")))) { }
        });

        result.Measurements.Times("answer_ttft").Should().Be((10, 600, 600));
        result.Measurements.Metric("answer_chunks")!.Total.Should().Be(20);
    }

    [Fact]
    public void A_counter_below_zero_fails_the_iteration_with_the_rule()
    {
        var result = _simulation.Run(async load =>
        {
            await foreach (var _ in load.Stream("answer", Chunks((1, "a")), static _ => -1)) { }
        });

        result.Measurements.Errors.Single().Message.Should().Be(
            "A chunk holds 0 or more tokens; 'answer' counted -1. Correct the counter of load.Stream.");
    }

    private IAsyncEnumerable<string> Chunks(params (double AfterMs, string? Text)[] chunks) => SimulatedStream.Of(_simulation, chunks);
}
