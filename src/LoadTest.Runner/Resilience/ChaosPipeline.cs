using LoadTest.Runner.Scenarios;
using Polly;
using Polly.Simmy;
using Polly.Simmy.Fault;
using Polly.Simmy.Latency;

namespace LoadTest.Runner.Resilience;

/// <summary>
/// What stands between an attempt and its body: Polly's chaos strategies, from the outside in fault and latency, so that which
/// numbers are drawn does not depend on time. Shared by all virtual users. Safe for parallel use.
/// </summary>
internal sealed class ChaosPipeline
{
    private static readonly ResiliencePropertyKey<LoadRandom> Draws = new("LoadTest.Chaos");

    private readonly ResiliencePipeline _pipeline;

    private ChaosPipeline(ResiliencePipeline pipeline) => _pipeline = pipeline;

    /// <summary>Builds the pipeline.</summary>
    /// <param name="chaos">Its settings; null for none.</param>
    /// <param name="time">Drives the delays.</param>
    /// <param name="counters">Where each injection is counted.</param>
    /// <returns>Null without chaos: call the body directly.</returns>
    public static ChaosPipeline? Create(ChaosDefinition? chaos, TimeProvider time, ResilienceCounters counters) => chaos is null
        ? null
        : new ChaosPipeline(new ResiliencePipelineBuilder { TimeProvider = time }
            .AddChaosFault(Faults(chaos, counters))
            .AddChaosLatency(Latencies(chaos, counters))
            .Build());

    /// <summary>Runs one attempt.</summary>
    /// <typeparam name="TState">What the body needs.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="state">Handed to it.</param>
    /// <param name="random">The stream that decides what is injected.</param>
    /// <param name="isCounted">Whether the iteration counts.</param>
    /// <param name="cancellation">Of the attempt.</param>
    /// <returns>Completes with the body, or throws what was injected.</returns>
    public async ValueTask ExecuteAsync<TState>(
        Func<TState, CancellationToken, ValueTask> body, TState state, LoadRandom random, bool isCounted, CancellationToken cancellation)
    {
        var context = AttemptContext.Rent(isCounted, cancellation);
        context.Properties.Set(Draws, random);
        try
        {
            await _pipeline.ExecuteAsync(
                static (context, call) => call.body(call.state, context.CancellationToken), context, (body, state)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ChaosFaultStrategyOptions Faults(ChaosDefinition chaos, ResilienceCounters counters) => new()
    {
        InjectionRate = 1,
        Randomizer = static () => 0,
        EnabledGenerator = args => new ValueTask<bool>(IsHit(args.Context, chaos.FaultPercent, counters)),
        FaultGenerator = _ => new ValueTask<Exception?>(chaos.Fault()),
    };

    private static ChaosLatencyStrategyOptions Latencies(ChaosDefinition chaos, ResilienceCounters counters) => new()
    {
        InjectionRate = 1,
        Randomizer = static () => 0,
        EnabledGenerator = args => new ValueTask<bool>(IsHit(args.Context, chaos.LatencyPercent, counters)),
        Latency = chaos.Latency,
    };

    // Polly draws from one source for all users; here each iteration has numbers of its own, which the seed decides. Counted here,
    // because Polly tells of a delay only when it is over, and not at all if the attempt's bound cut it off.
    private static bool IsHit(ResilienceContext context, double percent, ResilienceCounters counters)
    {
        if (percent <= 0 || !context.Properties.TryGetValue(Draws, out var random) || random.NextDouble() * 100 >= percent) return false;
        counters.CountInjected(context);
        return true;
    }
}
