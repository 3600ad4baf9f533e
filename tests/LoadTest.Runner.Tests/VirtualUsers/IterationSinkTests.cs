using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class IterationSinkTests
{
    private readonly Simulation _simulation = new() { Profile = new() { Users = 2, Iterations = 10 } };

    [Fact]
    public void The_first_mark_of_a_name_wins()
    {
        var result = _simulation.Run(async load =>
        {
            await _simulation.Delay(10);
            load.Mark("first_token");
            load.Mark("first_token");
            await _simulation.Delay(10);
            load.Mark("first_token");
            load.Mark("last_token");
        });

        result.Measurements.Metric("first_token")!.Should().BeEquivalentTo(new { Count = 10, Min = 10.0, Max = 10.0 });
        result.Measurements.Metric("last_token")!.Should().BeEquivalentTo(new { Count = 10, Max = 20.0 });
    }

    [Fact]
    public void A_false_check_fails_the_iteration_and_the_first_reason_is_reported()
    {
        var result = _simulation.Run(load =>
        {
            load.Check("quoted", load.Iteration != 3).Should().Be(load.Iteration != 3);
            if (load.Iteration is 3 or 4) load.Fail("no quote");
            return ValueTask.CompletedTask;
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 8, Failed = 2 });
        result.Measurements.Metric("quoted")!.Percent.Should().Be(90);
        result.Measurements.Errors.Select(error => (error.Type, error.Message)).Should()
            .BeEquivalentTo([("Check", "check 'quoted' was false"), ("Fail", "no quote")]);
    }

    [Fact]
    public void A_skipped_iteration_counts_as_ok_and_leaves_nothing_but_counts()
    {
        var result = _simulation.Run(load =>
        {
            load.Count("calls");
            load.Rate("hit", true);
            load.Record("score", 1);
            load.Mark("mark");
            if (load.Iteration < 4) load.Skip("nothing to do");
            if (load.Iteration == 0) load.Fail("a failure is stronger");
            return ValueTask.CompletedTask;
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 9, Skipped = 3, Failed = 1 });
        result.Measurements.Metric("calls")!.Total.Should().Be(10);
        foreach (var name in (string[])["hit", "score", "mark"]) result.Measurements.Metric(name)!.Count.Should().Be(7);
        _simulation.Log.Should().HaveCount(4).And.OnlyContain(line => line == "skipped: nothing to do");
    }

    [Fact]
    public void A_tag_has_the_latency_of_its_iterations_once()
    {
        var result = _simulation.Run(load =>
        {
            load.Tag("language", load.Iteration % 2 == 0 ? "de" : "en");
            load.Tag("language", load.Iteration % 2 == 0 ? "de" : "en");
            return new ValueTask(_simulation.Delay(load.Iteration % 2 == 0 ? 10 : 20));
        });

        result.Measurements.Metric("iteration{language=de}")!.Should().BeEquivalentTo(new { Count = 5, Max = 10.0 });
        result.Measurements.Metric("iteration{language=en}")!.Should().BeEquivalentTo(new { Count = 5, Min = 20.0 });
    }

    [Fact]
    public void State_belongs_to_the_user_and_stays_from_iteration_to_iteration()
    {
        var counters = new Dictionary<int, StrongBox>();

        _simulation.Run(load =>
        {
            var state = load.State<StrongBox>();
            state.Value++;
            counters.TryAdd(load.User, state);
            counters[load.User].Should().BeSameAs(state);
            return new ValueTask(_simulation.Delay(10));
        });

        counters.Values.Select(state => state.Value).Should().Equal(5, 5);
    }

    [Fact]
    public void A_value_that_is_no_measurement_fails_the_iteration()
    {
        var result = _simulation.Run(load =>
        {
            load.Record("score", load.Iteration == 0 ? double.NaN : load.Iteration == 1 ? -1 : 1);
            load.Gauge("queue", load.Iteration == 2 ? double.PositiveInfinity : -1);
            return ValueTask.CompletedTask;
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 7, Failed = 3 });
        result.Measurements.Metric("score")!.Count.Should().Be(8, "what was recorded before a failure counts");
        result.Measurements.Metric("queue")!.Should().BeEquivalentTo(new { Count = 7, Last = -1.0 });
    }

    [Fact]
    public void A_name_of_two_kinds_fails_the_iteration_with_the_rule()
    {
        var result = _simulation.Run(load =>
        {
            load.Rate("mixed", true);
            load.Count("mixed");
            return ValueTask.CompletedTask;
        });

        result.Measurements.Iterations.Failed.Should().Be(10);
        result.Measurements.Errors.Single().Message.Should().StartWith("A metric has one kind; 'mixed' is recorded as Rate and now as Counter.");
    }

    [Fact]
    public void An_exception_whose_message_throws_is_an_error_like_any_other()
    {
        var result = _simulation.Run(_ => throw new HostileException());

        result.Measurements.Iterations.Failed.Should().Be(10);
        result.Measurements.Errors.Single().Type.Should().Be(nameof(HostileException));
    }

    private sealed class StrongBox
    {
        public int Value { get; set; }
    }

    private sealed class HostileException : Exception
    {
        public override string Message => throw new InvalidOperationException();
    }
}
