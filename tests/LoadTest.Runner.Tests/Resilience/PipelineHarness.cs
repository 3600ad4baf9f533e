using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Resilience;

/// <summary>A pipeline in virtual time whose body is a script: attempt k does what step k says, the last step repeats.</summary>
internal sealed class PipelineHarness(ResilienceDefinition definition, VirtualTime time)
{
    private readonly ResilienceCounters _counters = new();

    public ResilienceCounts Counters => _counters.Read(Starts.Count);

    /// <summary>When each attempt began.</summary>
    public List<TimeSpan> Starts { get; } = [];

    private AttemptPipeline Pipeline => field ??= AttemptPipeline.Create(definition, time, _counters)!;

    public Task RunAsync(params Func<CancellationToken, Task>[] script) => RunAsync(CancellationToken.None, script);

    public Task RunAsync(CancellationToken iteration, params Func<CancellationToken, Task>[] script) =>
        RunAsync(seed: 1, iteration, script);

    public Task RunAsync(long seed, CancellationToken iteration, params Func<CancellationToken, Task>[] script) =>
        RunAsync(new ScriptedAttempts(new LoadRandom(SeedKey.Of(seed, "jitter")), () => Starts.Add(time.Elapsed), script), iteration);

    public Task RunAsync(IAttempts attempts, CancellationToken iteration) => Pipeline.ExecuteAsync(attempts, iteration).AsTask();

    public static Task Pass(CancellationToken token) => Task.CompletedTask;

    public static Task Fail(CancellationToken token) => Task.FromException(new IOException("refused"));

    /// <summary>Ends only by its token, and then on the thread that cancels; a cancelled Task.Delay would go on in the thread pool.</summary>
    public static Task Hang(CancellationToken token)
    {
        var hung = new TaskCompletionSource();
        token.Register(() => hung.TrySetCanceled(token));
        return hung.Task;
    }
}
