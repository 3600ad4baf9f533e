using System.Diagnostics;
using System.Reflection;
using LoadTest.Runner.Resilience;

namespace LoadTest.Runner.Tests.Resilience;

public sealed class AttemptPipelineAllocationTests
{
    [Fact]
    public void An_attempt_that_succeeds_at_once_allocates_nothing()
    {
        Assert.SkipUnless(IsOptimized(typeof(AttemptPipeline).Assembly), "Unoptimized async methods always allocate.");
        var pipeline = AttemptPipeline.Create(
            new() { Retry = new(3), CircuitBreaker = new(3) }, TimeProvider.System, new ResilienceCounters())!;
        var jitter = new LoadRandom(SeedKey.Of(1, "jitter"));
        Run(pipeline, jitter, times: 1_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(pipeline, jitter, times: 1_000);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static void Run(AttemptPipeline pipeline, LoadRandom jitter, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var attempts = pipeline.ExecuteAsync(static (_, _) => default, 0, jitter, CancellationToken.None);
            if (!attempts.IsCompletedSuccessfully) throw new InvalidOperationException("The attempt was to end at once.");
        }
    }

    private static bool IsOptimized(Assembly assembly) =>
        assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled != true;
}
