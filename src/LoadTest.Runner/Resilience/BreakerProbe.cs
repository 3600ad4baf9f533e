namespace LoadTest.Runner.Resilience;

/// <summary>The place that one probe holds in a half-open breaker. Safe for parallel use; the first to leave decides.</summary>
internal sealed class BreakerProbe(BreakerState state, long phase)
{
    private int _left;

    /// <summary>Gives the place back.</summary>
    /// <param name="outcome">How the probe ended.</param>
    public void Leave(BreakerOutcome outcome)
    {
        if (Interlocked.Exchange(ref _left, 1) == 0) state.Leave(phase, outcome);
    }
}
