using System.Collections.Concurrent;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Resilience;

/// <summary>The pipeline of one key: one breaker, one set of counters for all virtual users. Safe for parallel use.</summary>
internal sealed class KeyedPipeline
{
    private readonly AttemptPipeline? _attempts;
    private readonly ChaosPipeline? _chaos;
    private readonly ConcurrentBag<LoadRandom> _idle = [];
    private readonly long _hash;

    /// <summary>Builds the pipeline.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="index">Its place among the pipelines of the run.</param>
    /// <param name="definition">The attributes of the key.</param>
    /// <param name="time">Drives pauses, bounds, breaks and delays.</param>
    /// <param name="counters">Its own.</param>
    public KeyedPipeline(string key, int index, ResilienceDefinition definition, TimeProvider time, ResilienceCounters counters)
    {
        Key = key;
        Index = index;
        Counters = counters;
        _attempts = AttemptPipeline.Create(definition, time, counters);
        _chaos = ChaosPipeline.Create(definition.Chaos, time, counters);
        _hash = (long)SeedKey.Of(0, key).Value;
    }

    public string Key { get; }

    /// <summary>Its place among the pipelines of the run; it depends on who came first, so no random number may depend on it.</summary>
    public int Index { get; }

    public ResilienceCounters Counters { get; }

    /// <summary>Runs one call through retry, breaker, timeout and chaos.</summary>
    /// <typeparam name="TState">What the body needs.</typeparam>
    /// <param name="body">One attempt; a failure is an exception.</param>
    /// <param name="state">Handed to every attempt.</param>
    /// <param name="iteration">The random numbers of the iteration's calls.</param>
    /// <param name="call">Which call of this key in the iteration, from 0.</param>
    /// <param name="cancellation">Ends the call, all its attempts and pauses.</param>
    public async ValueTask ExecuteAsync<TState>(
        Func<TState, CancellationToken, ValueTask> body, TState state, SeedKey iteration, int call, CancellationToken cancellation)
    {
        if (_attempts is null)
        {
            Counters.CountAttempt();
            await body(state, cancellation).ConfigureAwait(false);
            return;
        }

        var seed = iteration.At(_hash).At(call);
        if (_idle.TryTake(out var random)) random.Reseed(seed);
        else random = new LoadRandom(seed);
        try
        {
            await _attempts.ExecuteAsync(
                static (call, bound) => call._chaos is { } chaos
                    ? chaos.ExecuteAsync(call.body, call.state, call.random, bound)
                    : call.body(call.state, bound),
                (_chaos, body, state, random),
                random,
                cancellation).ConfigureAwait(false);
        }
        finally
        {
            _idle.Add(random);
        }
    }
}
