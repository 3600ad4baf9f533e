using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Runs;

public sealed class ResilienceTests
{
    private static readonly LoadProfile TenIterations = new() { Users = 1, Iterations = 10 };

    [Fact]
    public void Of_retried_attempts_only_counts_are_kept()
    {
        var simulation = new Simulation { Profile = TenIterations, Resilience = new() { Retry = new(2) } };

        var result = simulation.Run(async load =>
        {
            load.Count("calls");
            load.Rate("rate", load.Attempt == 1);
            load.Record("value", load.Attempt);
            using (load.Step("step")) await simulation.Delay(10);
            load.Mark("mark");
            load.Tag("attempt", $"{load.Attempt}");
            load.Check("check", load.Attempt == 1);
        });

        var measurements = result.Measurements;
        measurements.Iterations.Should().BeEquivalentTo(new { Ok = 10, Failed = 0 });
        measurements.Metric("calls")!.Total.Should().Be(20);
        measurements.Metric("rate")!.Should().BeEquivalentTo(new { Count = 10, Percent = 100.0 });
        measurements.Metric("check")!.Should().BeEquivalentTo(new { Count = 10, Percent = 100.0 });
        measurements.Metric("value")!.Should().BeEquivalentTo(new { Count = 10, Min = 1.0 });
        measurements.Metric("step")!.Should().BeEquivalentTo(new { Count = 10, Max = 10.0 });
        measurements.Metric("mark")!.Should().BeEquivalentTo(new { Count = 10, Min = 20.0 }, "marks count from the start of the iteration");
        measurements.Metric("iteration{attempt=1}")!.Count.Should().Be(10);
        measurements.Metric("first_attempt")!.Should().BeEquivalentTo(new { Count = 10, Max = 10.0 });
        measurements.Metric("iteration")!.Min.Should().Be(20);
        result.Resilience.Should().BeEquivalentTo(new { Attempts = 20, Retries = 10, Timeouts = 0, BreakerOpened = 0, Rejected = 0 });
    }

    [Fact]
    public void A_retry_draws_the_numbers_of_the_attempt_before()
    {
        var simulation = new Simulation { Profile = TenIterations, Resilience = new() { Retry = new(2) } };
        var draws = new List<double>();

        simulation.Run(load =>
        {
            draws.Add(load.Random.NextDouble());
            return load.Attempt == 0 ? throw new InvalidOperationException("once more") : ValueTask.CompletedTask;
        });

        var pairs = draws.Chunk(2).ToList();
        pairs.Should().HaveCount(10).And.OnlyContain(pair => pair[0] == pair[1]);
        pairs.Select(pair => pair[0]).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_final_attempt_is_kept_even_if_it_fails()
    {
        var simulation = new Simulation { Profile = TenIterations, Resilience = new() { Retry = new(2) } };

        var result = simulation.Run(load =>
        {
            load.Record("attempt", load.Attempt);
            throw new InvalidOperationException($"attempt {load.Attempt}");
        });

        result.Measurements.Iterations.Failed.Should().Be(10);
        result.Measurements.Metric("attempt")!.Should().BeEquivalentTo(new { Count = 10, Min = 2.0 });
        result.Measurements.Errors.Single().Should().BeEquivalentTo(new { Type = "InvalidOperationException", Message = "attempt 2", Count = 10 });
        result.Resilience.Should().BeEquivalentTo(new { Attempts = 30, Retries = 20 });
    }

    [Fact]
    public void A_reported_failure_is_retried_like_a_thrown_one_and_keeps_its_name()
    {
        var simulation = new Simulation { Profile = TenIterations, Resilience = new() { Retry = new(1) } };

        var result = simulation.Run(load =>
        {
            if (load.Iteration == 0 || load.Attempt == 0) load.Fail("busy");
            return ValueTask.CompletedTask;
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 9, Failed = 1 });
        result.Measurements.Errors.Single().Should().BeEquivalentTo(new { Type = "Fail", Message = "busy", Count = 1 });
    }

    [Fact]
    public void Latency_covers_attempts_and_pauses_between_them_and_the_first_attempt_has_no_think_time()
    {
        var simulation = new Simulation { Profile = TenIterations, Resilience = new() { Retry = new(1) { Delay = TimeSpan.FromMilliseconds(500) } } };

        var result = simulation.Run(async load =>
        {
            await load.Think("1s");
            await simulation.Delay(100);
            if (load.Attempt == 0) throw new TimeoutException();
        });

        result.Measurements.Metric("iteration")!.Should().BeEquivalentTo(new { Min = 700.0, Max = 700.0 });
        result.Measurements.Metric("first_attempt")!.Should().BeEquivalentTo(new { Min = 100.0, Max = 100.0 });
    }

    [Fact]
    public void Timeouts_openings_and_rejections_are_in_the_result()
    {
        var simulation = new Simulation
        {
            Profile = TenIterations,
            Resilience = new()
            {
                AttemptTimeout = TimeSpan.FromMilliseconds(100),
                CircuitBreaker = new(4) { BreakFor = TimeSpan.FromHours(1) },
            },
        };

        var result = simulation.Run(simulation.Taking(milliseconds: 1_000));

        result.Measurements.Iterations.Failed.Should().Be(10);
        result.Resilience.Should().BeEquivalentTo(new { Attempts = 4, Retries = 0, Timeouts = 4, BreakerOpened = 1, Rejected = 6 });
        result.Measurements.Errors.Select(error => (error.Type, error.Count)).Should().Equal(("BrokenCircuitException", 6), ("TimeoutRejectedException", 4));
    }

    [Fact]
    public void The_iteration_timeout_bounds_all_attempts()
    {
        var simulation = new Simulation
        {
            Profile = TenIterations with { IterationTimeout = TimeSpan.FromSeconds(1) },
            Resilience = new() { Retry = new(100) { Delay = TimeSpan.FromMilliseconds(300) } },
        };

        var result = simulation.Run(_ => throw new TimeoutException());

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Failed = 10, TimedOut = 10 });
        result.Measurements.Metric("iteration")!.Max.Should().Be(1_000);
    }

    [Fact]
    public void The_attempts_of_the_warm_up_do_not_count()
    {
        var simulation = new Simulation
        {
            Profile = TenIterations with { WarmUp = TimeSpan.FromSeconds(1), Duration = TimeSpan.FromSeconds(5) },
            Resilience = new() { Retry = new(1) },
        };
        var calls = 0;

        var result = simulation.Run(async load =>
        {
            calls++;
            await simulation.Delay(50);
            if (load.Attempt == 0) throw new TimeoutException();
        });

        calls.Should().Be(40);
        result.Resilience.Should().BeEquivalentTo(new { Attempts = 20, Retries = 10 });
    }

    [Fact]
    public void An_iteration_that_began_in_the_warm_up_counts_neither_its_later_attempts_nor_their_retries()
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, WarmUp = TimeSpan.FromSeconds(1), Duration = TimeSpan.FromSeconds(4), Seed = 1 },
            Resilience = new() { Retry = new(3), AttemptTimeout = TimeSpan.FromSeconds(1.5) },
        };

        // Attempts at -1 s, 1 s and 3 s of the plan belong to the warm-up's only iteration; the one at 3.5 s is counted.
        var result = simulation.Run(_ => new ValueTask(simulation.Delay(simulation.Seconds < 4 ? 2_000 : 500)));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Started = 1, Ok = 1 });
        result.Resilience.Should().BeEquivalentTo(new { Attempts = 1, Retries = 0, Timeouts = 0 });
    }

    [Fact]
    public void A_first_attempt_that_is_not_retried_takes_as_long_as_its_iteration()
    {
        var simulation = new Simulation { Profile = TenIterations, Resilience = new() { Retry = new(2) { On = [typeof(TimeoutException)] } } };

        var result = simulation.Run(async load =>
        {
            await simulation.Delay(100 + load.Iteration);
            if (load.Iteration == 9) throw new IOException("not worth a retry");
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 9, Failed = 1 });
        result.Measurements.Metric("first_attempt")!.Should().BeEquivalentTo(new { Count = 9, Min = 100.0, Max = 108.0 });
        result.Measurements.Metric("iteration")!.Should().BeEquivalentTo(new { Count = 9, Min = 100.0, Max = 108.0 });
    }

    [Fact]
    public void A_first_attempt_that_succeeds_over_its_bound_and_is_retried_has_its_own_time()
    {
        var simulation = new Simulation
        {
            Profile = TenIterations,
            Resilience = new() { Retry = new(1) { Delay = TimeSpan.FromMilliseconds(500) }, AttemptTimeout = TimeSpan.FromMilliseconds(200) },
        };

        var result = simulation.Run(load => new ValueTask(simulation.Delay(load.Attempt == 0 ? 300 : 100)));

        result.Resilience.Should().BeEquivalentTo(new { Attempts = 20, Retries = 10, Timeouts = 10 });
        result.Measurements.Metric("first_attempt")!.Should().BeEquivalentTo(new { Count = 10, Min = 300.0, Max = 300.0 });
        result.Measurements.Metric("iteration")!.Should().BeEquivalentTo(new { Count = 10, Min = 900.0, Max = 900.0 });
    }

    [Fact]
    public void A_first_attempt_that_was_timed_out_with_its_iteration_has_the_time_of_the_iteration()
    {
        var simulation = new Simulation
        {
            Profile = TenIterations with { IterationTimeout = TimeSpan.FromSeconds(1) },
            Resilience = new() { Retry = new(1) },
        };

        var result = simulation.Run(simulation.Taking(milliseconds: 5_000));

        result.Measurements.Iterations.TimedOut.Should().Be(10);
        result.Measurements.Metric("first_attempt")!.Should().BeEquivalentTo(new { Count = 10, Min = 1_000.0, Max = 1_000.0 });
    }
}
