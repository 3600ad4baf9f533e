namespace LoadTest.Runner.Resilience;

/// <summary>The attempts of one call through a keyed pipeline.</summary>
/// <param name="pipeline">Counts them.</param>
/// <param name="body">One attempt.</param>
/// <param name="state">Handed to it.</param>
/// <param name="random">Of this call: its pauses and its chaos.</param>
/// <param name="areCounted">Whether the iteration counts.</param>
internal sealed class KeyedCall<TState>(
    KeyedPipeline pipeline, Func<TState, CancellationToken, ValueTask> body, TState state, LoadRandom random, bool areCounted) : IAttempts
{
    public bool AreCounted => areCounted;

    public LoadRandom Jitter => random;

    public Exception? Reported => null;

    public ValueTask BeginAsync(CancellationToken bound)
    {
        if (areCounted) pipeline.CountAttempt();
        return pipeline.Chaos is { } chaos ? chaos.ExecuteAsync(body, state, random, areCounted, bound) : body(state, bound);
    }

    public void Failed()
    {
        // The iteration goes on: what its attempts recorded within this call is kept.
    }
}
