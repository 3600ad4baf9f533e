using Polly;

namespace LoadTest.Runner.Resilience;

/// <summary>
/// Counts what retries, timeout and circuit breaker do; each count is exact. Safe for parallel use. These events are rare; the
/// attempts themselves are counted by the recorder.
/// </summary>
/// <param name="isCounting">
/// Whether an opening of the breaker counts, which belongs to no iteration; null for always. Every other event counts as its
/// iteration does.
/// </param>
internal sealed class ResilienceCounters(Func<bool>? isCounting = null)
{
    private long _retries;
    private long _timeouts;
    private long _breakerOpened;
    private long _rejected;

    public void CountRetry(ResilienceContext context) => Add(ref _retries, context);

    public void CountTimeout(ResilienceContext context) => Add(ref _timeouts, context);

    public void CountRejected(ResilienceContext context) => Add(ref _rejected, context);

    public void CountBreakerOpened()
    {
        if (isCounting is null || isCounting()) Interlocked.Increment(ref _breakerOpened);
    }

    /// <summary>All counts up to now.</summary>
    /// <param name="attempts">As the recorder counted them.</param>
    public ResilienceCounts Read(long attempts) => new()
    {
        Attempts = attempts,
        Retries = Interlocked.Read(ref _retries),
        Timeouts = Interlocked.Read(ref _timeouts),
        BreakerOpened = Interlocked.Read(ref _breakerOpened),
        Rejected = Interlocked.Read(ref _rejected),
    };

    private static void Add(ref long count, ResilienceContext context)
    {
        if (AttemptContext.IsCounted(context)) Interlocked.Increment(ref count);
    }
}
