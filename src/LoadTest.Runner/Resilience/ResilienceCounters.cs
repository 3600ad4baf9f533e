namespace LoadTest.Runner.Resilience;

/// <summary>What retries, timeout, circuit breaker and chaos did. Safe for parallel use; each count is exact.</summary>
/// <param name="isCounting">Asked at each event whether it counts; null for always. What happens in the warm-up does not.</param>
internal sealed class ResilienceCounters(Func<bool>? isCounting = null)
{
    private long _attempts;
    private long _retries;
    private long _timeouts;
    private long _breakerOpened;
    private long _rejected;
    private long _injected;

    /// <summary>Calls of the body, those that chaos kept from it included; rejected attempts are not among them.</summary>
    public long Attempts => Interlocked.Read(ref _attempts);

    /// <summary>Retries decided on. One whose pause is cut short by the end of the iteration never becomes an attempt.</summary>
    public long Retries => Interlocked.Read(ref _retries);

    /// <summary>Attempts over their bound.</summary>
    public long Timeouts => Interlocked.Read(ref _timeouts);

    /// <summary>How often the breaker opened, reopening by a failed probe included.</summary>
    public long BreakerOpened => Interlocked.Read(ref _breakerOpened);

    /// <summary>Attempts that the breaker refused.</summary>
    public long Rejected => Interlocked.Read(ref _rejected);

    /// <summary>Faults and delays that chaos injected.</summary>
    public long Injected => Interlocked.Read(ref _injected);

    public void CountAttempt() => Add(ref _attempts);

    public void CountRetry() => Add(ref _retries);

    public void CountTimeout() => Add(ref _timeouts);

    public void CountBreakerOpened() => Add(ref _breakerOpened);

    public void CountRejected() => Add(ref _rejected);

    public void CountInjected() => Add(ref _injected);

    private void Add(ref long count)
    {
        if (isCounting is null || isCounting()) Interlocked.Increment(ref count);
    }
}
