using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scenarios;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace LoadTest.Runner.Tests.Resilience;

public sealed class KeyedPipelineTests
{
    private static readonly SeedKey Seed = SeedKey.Of(1, "calls");
    private readonly VirtualTime _time = new();

    [Fact]
    public async Task An_injected_delay_over_the_bound_is_a_timeout_and_counted()
    {
        var pipeline = Pipeline(new()
        {
            AttemptTimeout = TimeSpan.FromMilliseconds(100),
            Chaos = new() { LatencyPercent = 100, Latency = TimeSpan.FromSeconds(1) },
        });

        var run = RunAsync(pipeline);
        _time.Advance(TimeSpan.FromMilliseconds(100));

        await run.Invoking(task => task).Should().ThrowAsync<TimeoutRejectedException>();
        pipeline.Counts.Should().BeEquivalentTo(new { Attempts = 1, Timeouts = 1, Injected = 1 });
    }

    [Fact]
    public async Task Injected_faults_open_the_breaker()
    {
        var pipeline = Pipeline(new() { CircuitBreaker = new(5), Chaos = new() { FaultPercent = 100 } });

        for (var i = 0; i < 5; i++) await RunAsync(pipeline).Invoking(task => task).Should().ThrowAsync<ChaosInjectedException>();

        await RunAsync(pipeline).Invoking(task => task).Should().ThrowAsync<BrokenCircuitException>();
        pipeline.Counts.Should().BeEquivalentTo(new { Attempts = 5, BreakerOpened = 1, Rejected = 1, Injected = 5 });
    }

    [Fact]
    public async Task Each_attempt_draws_anew_and_the_back_off_is_50_100_200_400_500_give_or_take_a_quarter()
    {
        var pipeline = Pipeline(new()
        {
            Retry = new(6)
            {
                Delay = TimeSpan.FromMilliseconds(50),
                MaxDelay = TimeSpan.FromMilliseconds(500),
                Jitter = 0.25,
                TransientOnly = true,
            },
            Chaos = new() { FaultPercent = 100 },
        });

        var pauses = new List<double>();
        var run = RunAsync(pipeline);
        for (var before = TimeSpan.Zero; !run.IsCompleted; before = _time.Elapsed)
        {
            _time.AdvanceToNextTimer().Should().BeTrue();
            pauses.Add((_time.Elapsed - before).TotalMilliseconds);
        }

        await run.Invoking(task => task).Should().ThrowAsync<ChaosInjectedException>();
        double[] nominal = [50, 100, 200, 400, 500, 500];
        pauses.Should().HaveCount(6);
        pauses.Zip(nominal, (pause, exact) => pause / exact).Should().OnlyContain(share => share >= 0.75 && share <= 1.25)
            .And.OnlyHaveUniqueItems("each pause is drawn");
        pipeline.Counts.Should().BeEquivalentTo(new { Attempts = 7, Retries = 6, Injected = 7 });
    }

    [Fact]
    public async Task The_same_call_of_the_same_iteration_meets_the_same_chaos()
    {
        var hits = await HitsAsync();
        (await HitsAsync()).Should().Equal(hits);
        hits.Should().Contain(true).And.Contain(false);

        async Task<List<bool>> HitsAsync()
        {
            var pipeline = Pipeline(new() { Chaos = new() { FaultPercent = 50 } });
            var list = new List<bool>();
            for (var call = 0; call < 50; call++)
            {
                var injected = pipeline.Counts.Injected;
                await pipeline.ExecuteAsync((_, _) => ValueTask.CompletedTask, 0, new KeyedSlot(Seed, call, IsCounted: true), new FailureList(), CancellationToken.None).AsTask()
                    .ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
                list.Add(pipeline.Counts.Injected > injected);
            }

            return list;
        }
    }

    private static Task RunAsync(KeyedPipeline pipeline) =>
        pipeline.ExecuteAsync(static (_, _) => ValueTask.CompletedTask, 0, new KeyedSlot(Seed, 0, IsCounted: true), new FailureList(), CancellationToken.None).AsTask();

    private KeyedPipeline Pipeline(ResilienceDefinition definition) => new("gpt4", 0, definition, _time);
}
