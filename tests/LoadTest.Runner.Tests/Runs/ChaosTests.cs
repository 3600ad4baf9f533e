using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Runs;

public sealed class ChaosTests
{
    private static readonly LoadProfile Thousand = new() { Users = 4, Iterations = 1_000, Seed = 3 };

    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(70)]
    public void The_share_of_faults_is_as_wished_and_they_are_counted(double percent)
    {
        var calls = 0;
        var result = new Simulation { Profile = Thousand, Resilience = Faults(percent) }.Run(_ => Count(ref calls));

        var failed = result.Measurements.Iterations.Failed;
        // Four standard deviations of a binomial distribution are at most 63.
        failed.Should().BeInRange((long)(percent * 10) - 63, (long)(percent * 10) + 63);
        result.Resilience.Should().BeEquivalentTo(new { Attempts = 1_000, Injected = failed });
        calls.Should().Be(1_000 - (int)failed, "a fault is injected before the body is called");
        result.Measurements.Errors.Single().Type.Should().Be(nameof(ChaosInjectedException));
    }

    [Fact]
    public void The_same_seed_breaks_the_same_iterations_and_another_seed_others()
    {
        var first = Survivors(seed: 1, users: 4);
        Survivors(seed: 1, users: 4).Should().Equal(first);
        Survivors(seed: 1, users: 7).Should().Equal(first, "users shift nobody else's numbers");
        Survivors(seed: 2, users: 4).Should().NotEqual(first);
    }

    [Fact]
    public void The_calls_of_one_key_do_not_shift_the_chaos_of_another()
    {
        KeyedSurvivors(otherCalls: 0).Should().Equal(KeyedSurvivors(otherCalls: 3));
    }

    [Fact]
    public void Delays_are_part_of_the_latency_and_counted()
    {
        var simulation = new Simulation
        {
            Profile = Thousand,
            Resilience = new() { Chaos = new() { LatencyPercent = 50, Latency = TimeSpan.FromMilliseconds(200) } },
        };

        var result = simulation.Run(async _ => await simulation.Delay(10));

        result.Measurements.Iterations.Ok.Should().Be(1_000);
        result.Measurements.Metric("iteration")!.Should().BeEquivalentTo(new { Min = 10.0, Max = 210.0 });
        result.Resilience.Injected.Should().BeInRange(437, 563);
    }

    [Fact]
    public void An_attempt_that_chaos_kept_from_the_body_counts_as_an_attempt_for_the_context()
    {
        var attempts = new List<int>();
        var simulation = new Simulation
        {
            Profile = Thousand,
            Resilience = Faults(50) with { Retry = new(20) { Delay = TimeSpan.FromMilliseconds(10) } },
        };

        var result = simulation.Run(load =>
        {
            attempts.Add(load.Attempt);
            return ValueTask.CompletedTask;
        });

        result.Measurements.Iterations.Ok.Should().Be(1_000);
        attempts.Sum().Should().Be((int)result.Resilience.Retries);
        result.Resilience.Injected.Should().Be(result.Resilience.Retries);
        result.Measurements.Metric("first_attempt")!.Max.Should().Be(0, "the first attempt ended when chaos ended it");
    }

    [Fact]
    public void The_exception_of_the_attribute_is_thrown()
    {
        var result = new Simulation
        {
            Profile = Thousand,
            Resilience = new() { Chaos = new() { FaultPercent = 100, Fault = static () => new TimeoutException("chaos") } },
        }.Run(_ => ValueTask.CompletedTask);

        result.Measurements.Errors.Should().ContainSingle(error => error.Type == nameof(TimeoutException) && error.Count == 1_000);
    }

    private static ResilienceDefinition Faults(double percent) => new() { Chaos = new() { FaultPercent = percent } };

    private static List<long> Survivors(long seed, int users)
    {
        var survivors = new List<long>();
        new Simulation { Profile = Thousand with { Seed = seed, Users = users, Iterations = 100 }, Resilience = Faults(50) }.Run(load =>
        {
            survivors.Add(load.Iteration);
            return ValueTask.CompletedTask;
        });
        return [.. survivors.Order()];
    }

    private static List<long> KeyedSurvivors(int otherCalls)
    {
        var survivors = new List<long>();
        var simulation = new Simulation
        {
            Profile = Thousand with { Iterations = 100 },
            Pipelines = [new PipelineDefinition("*", Faults(50))],
        };
        simulation.Run(async load =>
        {
            for (var i = 0; i < otherCalls; i++) await Tolerant(load, "gpt4");
            if (await Tolerant(load, "phi3")) survivors.Add(load.Iteration);
        });
        survivors.Count.Should().BeInRange(30, 70);
        return [.. survivors.Order()];
    }

    private static async Task<bool> Tolerant(LoadContext load, string key)
    {
        try
        {
            return await load.Pipeline(key).ExecuteAsync(_ => ValueTask.FromResult(true));
        }
        catch (ChaosInjectedException)
        {
            return false;
        }
    }

    private static ValueTask Count(ref int calls)
    {
        calls++;
        return ValueTask.CompletedTask;
    }
}
