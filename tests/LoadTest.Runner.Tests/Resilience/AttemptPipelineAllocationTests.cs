using LoadTest.Runner.Resilience;

namespace LoadTest.Runner.Tests.Resilience;

[Collection(UnsharedPool.Name)]
public sealed class AttemptPipelineAllocationTests
{
    [Fact]
    public void An_attempt_that_succeeds_at_once_allocates_nothing()
    {
        OptimizedCode.Require();
        var pipeline = AttemptPipeline.Create(
            new() { Retry = new(3), CircuitBreaker = new(3) }, TimeProvider.System, new ResilienceCounters())!;
        var attempts = new ScriptedAttempts(new LoadRandom(SeedKey.Of(1, "jitter")), static () => { }, static _ => Task.CompletedTask);
        Run(pipeline, attempts, times: 1_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(pipeline, attempts, times: 1_000);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static void Run(AttemptPipeline pipeline, ScriptedAttempts attempts, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var execution = pipeline.ExecuteAsync(attempts, CancellationToken.None);
            if (!execution.IsCompletedSuccessfully) throw new InvalidOperationException("The attempt was to end at once.");
        }
    }
}
