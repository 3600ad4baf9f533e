using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class StreamTests
{
    private readonly Simulation _simulation = new() { Profile = new() { Users = 1, Iterations = 10 } };

    [Fact]
    public void A_stream_has_the_times_of_its_tokens()
    {
        var result = _simulation.Run(async load =>
        {
            await _simulation.Delay(10);
            await foreach (var _ in load.Stream("answer", Chunks((200, "a"), (30, "b"), (50, "c"), (40, "d")))) { }
            await _simulation.Delay(500);
        });

        var measurements = result.Measurements;
        measurements.Times("answer_ttft").Should().Be((10, 210, 210));
        measurements.Times("answer_gap").Should().Be((30, 30, 50));
        measurements.Times("answer").Should().Be((10, 330, 330));
        measurements.Times("answer_tpot").Should().Be((10, 40, 40), "(330 − 210) / 3");
        measurements.Metric("answer_chunks")!.Total.Should().Be(40);
        measurements.Times("iteration").Should().Be((10, 830, 830));
    }

    [Fact]
    public void The_time_of_the_consumer_is_no_time_of_the_stream()
    {
        var result = _simulation.Run(async load =>
        {
            await foreach (var _ in load.Stream("answer", Chunks((100, "a"), (20, "b"), (20, "c"))))
            {
                load.Mark("mark");
                await _simulation.Delay(1_000);
                await load.Think("3s");
            }
        });

        result.Measurements.Times("answer_ttft").Should().Be((10, 100, 100));
        result.Measurements.Times("mark").Should().Be((10, 100, 100), "both read one clock");
        result.Measurements.Times("answer_gap").Should().Be((20, 20, 20));
        result.Measurements.Times("answer").Should().Be((10, 140, 140));
        result.Measurements.Times("answer_tpot").Should().Be((10, 20, 20));
        result.Measurements.Times("iteration").Should().Be((10, 3_140, 3_140));
    }

    [Fact]
    public void Chunks_that_hold_nothing_are_passed_on_and_do_not_count()
    {
        var seen = new List<string>();

        var result = _simulation.Run(async load =>
        {
            await foreach (var chunk in load.Stream("answer", Chunks((100, ""), (100, "a"), (20, ""), (30, "b"), (500, "")))) seen.Add(chunk);
        });

        seen.Take(5).Should().Equal("", "a", "", "b", "");
        result.Measurements.Times("answer_ttft").Should().Be((10, 200, 200));
        result.Measurements.Times("answer_gap").Should().Be((10, 50, 50));
        result.Measurements.Times("answer").Should().Be((10, 250, 250), "the end comes with the last token");
        result.Measurements.Metric("answer_chunks")!.Total.Should().Be(20);
    }

    [Fact]
    public void A_counter_of_tokens_sets_the_time_per_token_and_what_is_empty()
    {
        var result = _simulation.Run(async load =>
        {
            await foreach (var _ in load.Stream("answer", Chunks((100, "role"), (50, "abc"), (70, "de")), chunk => chunk == "role" ? 0 : chunk.Length)) { }
        });

        result.Measurements.Times("answer_ttft").Should().Be((10, 150, 150));
        result.Measurements.Times("answer_tpot").Should().Be((10, 17.5, 17.5), "70 ms for the four tokens after the first");
        result.Measurements.Metric("answer_chunks")!.Total.Should().Be(20);
        result.Measurements.Metric("tokens_out").Should().BeNull("what is billed is what the service says");
    }

    [Fact]
    public void A_selector_of_text_says_what_is_empty()
    {
        var result = _simulation.Run(async load =>
        {
            await foreach (var _ in load.Stream("answer", Chunks((100, " "), (50, "abc"), (0, "d")), chunk => chunk == " " ? null : chunk)) { }
        });

        result.Measurements.Times("answer_ttft").Should().Be((10, 150, 150));
        result.Measurements.Times("answer_gap").Should().Be((10, 0, 0));
    }

    [Fact]
    public void One_token_has_no_time_per_token_and_no_gap()
    {
        var result = _simulation.Run(async load =>
        {
            await foreach (var _ in load.Stream("answer", Chunks((100, "a")))) { }
        });

        result.Measurements.Times("answer").Should().Be((10, 100, 100));
        result.Measurements.Metric("answer_tpot").Should().BeNull();
        result.Measurements.Metric("answer_gap").Should().BeNull();
    }

    [Fact]
    public void In_the_open_model_the_first_token_counts_from_the_intended_start()
    {
        var simulation = new Simulation { Profile = new() { Rate = 10, Duration = TimeSpan.FromSeconds(1) } };

        var result = simulation.Run(async load =>
        {
            // The generator loses 40 ms: this iteration, intended for 0.5 s, asks late.
            if (load.Iteration == 5) simulation.Time.Advance(TimeSpan.FromMilliseconds(40));
            await foreach (var _ in load.Stream("answer", SimulatedStream.Of(simulation, (20, "a"), (10, "b")))) { }
        });

        result.Measurements.Times("answer_ttft").Should().Be((10, 20, 60));
        result.Measurements.Times("answer").Should().Be((10, 30, 70));
        result.Measurements.Times("answer_tpot").Should().Be((10, 10, 10), "a late start delays no token");
    }

    [Fact]
    public void A_second_stream_of_a_name_adds_gaps_but_no_time_since_the_start()
    {
        var result = _simulation.Run(async load =>
        {
            await foreach (var _ in load.Stream("turn", Chunks((100, "a"), (20, "b")))) { }
            await foreach (var _ in load.Stream("turn", Chunks((100, "a"), (40, "b")))) { }
        });

        result.Measurements.Times("turn_ttft").Should().Be((10, 100, 100));
        result.Measurements.Times("turn").Should().Be((10, 120, 120));
        result.Measurements.Times("turn_gap").Should().Be((20, 20, 40));
        result.Measurements.Times("turn_tpot").Should().Be((20, 20, 40));
    }

    private IAsyncEnumerable<string> Chunks(params (double AfterMs, string? Text)[] chunks) => SimulatedStream.Of(_simulation, chunks);
}
