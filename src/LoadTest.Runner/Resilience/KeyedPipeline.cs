using System.Collections.Concurrent;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Resilience;

/// <summary>The pipeline of one key: one breaker, one set of counters for all virtual users. Safe for parallel use.</summary>
internal sealed class KeyedPipeline
{
    private readonly AttemptPipeline? _pipeline;
    private readonly ResilienceCounters _counters;
    private readonly ConcurrentBag<LoadRandom> _idle = [];
    private readonly long _hash;
    private long _attempts;

    /// <summary>Builds the pipeline.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="index">Its place among the pipelines of the run.</param>
    /// <param name="definition">The attributes of the key.</param>
    /// <param name="time">Drives pauses, bounds, breaks and delays.</param>
    /// <param name="isCounting">See <see cref="ResilienceCounters"/>.</param>
    public KeyedPipeline(string key, int index, ResilienceDefinition definition, TimeProvider time, Func<bool>? isCounting = null)
    {
        Key = key;
        Index = index;
        _counters = new ResilienceCounters(isCounting);
        _pipeline = AttemptPipeline.Create(definition, time, _counters);
        Chaos = ChaosPipeline.Create(definition.Chaos, time, _counters);
        _hash = (long)SeedKey.Of(0, key).Value;
    }

    public string Key { get; }

    /// <summary>Its place among the pipelines of the run; it depends on who came first, so no random number may depend on it.</summary>
    public int Index { get; }

    /// <summary>Null without chaos.</summary>
    public ChaosPipeline? Chaos { get; }

    /// <summary>All counts up to now.</summary>
    public ResilienceCounts Counts => _counters.Read(Interlocked.Read(ref _attempts));

    public void CountAttempt() => Interlocked.Increment(ref _attempts);

    /// <summary>Runs one call through retry, breaker, timeout and chaos.</summary>
    /// <typeparam name="TState">What the body needs.</typeparam>
    /// <param name="body">One attempt; it fails by an exception, or by what it reports.</param>
    /// <param name="state">Handed to every attempt.</param>
    /// <param name="slot">Which call of which iteration.</param>
    /// <param name="sink">Told of what the last attempt has reported without throwing.</param>
    /// <param name="cancellation">Ends the call, all its attempts and pauses.</param>
    public async ValueTask ExecuteAsync<TState>(
        Func<TState, CancellationToken, ValueTask> body, TState state, KeyedSlot slot, IFailureSink sink, CancellationToken cancellation)
    {
        var seed = slot.Iteration.At(_hash).At(slot.Call);
        if (_idle.TryTake(out var random)) random.Reseed(seed);
        else random = new LoadRandom(seed);
        var call = new KeyedCall<TState>(this, body, state, random, slot.IsCounted, sink);
        try
        {
            if (_pipeline is null) await call.BeginAsync(cancellation).ConfigureAwait(false);
            else await _pipeline.ExecuteAsync(call, cancellation).ConfigureAwait(false);
        }
        catch (FailedAttemptException)
        {
            // Not an exception to the caller either: the iteration has failed by it, and what the attempt returned is the result.
        }
        finally
        {
            if (call.Failure is { } failure) sink.Report(failure);
            _idle.Add(random);
        }
    }
}
