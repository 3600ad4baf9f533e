using Polly;

namespace LoadTest.Runner.Resilience;

/// <summary>What Polly's context says of the iteration that it stands for.</summary>
internal static class AttemptContext
{
    // The name of an operation costs nothing, where a property costs every iteration an entry of a dictionary.
    private const string WarmUp = "warm-up";

    private static readonly ResiliencePropertyKey<IAttempts> Attempts = new("LoadTest.Attempts");

    /// <summary>A context from the pool; return it there.</summary>
    /// <param name="attempts">Of the iteration.</param>
    /// <param name="hasJitter">Whether <see cref="Draw"/> is to find its stream.</param>
    /// <param name="iteration">Ends the iteration.</param>
    public static ResilienceContext Rent(IAttempts attempts, bool hasJitter, CancellationToken iteration)
    {
        var context = ResilienceContextPool.Shared.Get(attempts.AreCounted ? null : WarmUp, continueOnCapturedContext: false, iteration);
        if (hasJitter) context.Properties.Set(Attempts, attempts);
        return context;
    }

    /// <summary>Whether what happens to the iteration counts.</summary>
    public static bool IsCounted(ResilienceContext context) => context.OperationKey is null;

    /// <summary>The next draw of the iteration's stream for pauses, 0 or more and below 1.</summary>
    public static double Draw(ResilienceContext context) =>
        context.Properties.TryGetValue(Attempts, out var attempts) ? attempts.Jitter.NextDouble() : 0.5;
}
