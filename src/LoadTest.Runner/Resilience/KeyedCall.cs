using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Resilience;

/// <summary>The attempts of one call through a keyed pipeline.</summary>
/// <param name="pipeline">Counts them.</param>
/// <param name="body">One attempt.</param>
/// <param name="state">Handed to it.</param>
/// <param name="random">Of this call: its pauses and its chaos.</param>
/// <param name="areCounted">Whether the iteration counts.</param>
/// <param name="sink">Of the iteration.</param>
internal sealed class KeyedCall<TState>(
    KeyedPipeline pipeline, Func<TState, CancellationToken, ValueTask> body, TState state, LoadRandom random, bool areCounted, IFailureSink sink)
    : IAttempts
{
    /// <summary>What the last attempt has reported without throwing; what those before it have is withdrawn.</summary>
    public Failure? Failure { get; private set; }

    public bool AreCounted => areCounted;

    public LoadRandom Jitter => random;

    public Exception? Reported => Failure is null ? null : new FailedAttemptException(Failure);

    public async ValueTask BeginAsync(CancellationToken bound)
    {
        if (areCounted) pipeline.CountAttempt();
        var attempt = KeyedAttempt.Begin(sink, bound);
        try
        {
            var run = pipeline.Chaos is { } chaos ? chaos.ExecuteAsync(body, state, random, areCounted, bound) : body(state, bound);
            await run.ConfigureAwait(false);
        }
        finally
        {
            Failure = attempt.End();
        }
    }

    public void Failed()
    {
        // The iteration goes on: what its attempts recorded within this call is kept.
    }
}
