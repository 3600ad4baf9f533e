using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Resilience;

/// <summary>
/// The state of a circuit breaker: closed, open after consecutive failures, half-open once the break is over. Safe for
/// parallel use; as long as nothing fails, no lock is taken.
/// </summary>
/// <param name="breaker">When it opens, for how long, and what closes it.</param>
/// <param name="time">Tells when the break is over.</param>
/// <param name="opened">Told of every opening.</param>
internal sealed class BreakerState(CircuitBreakerDefinition breaker, TimeProvider time, Action opened)
{
    /// <summary>What <see cref="TryEnter"/> returns to a rejected attempt.</summary>
    public const long Rejected = -1;

    private const int Closed = 0;
    private const int Open = 1;
    private const int HalfOpen = 2;

    private readonly Lock _gate = new();

    // Rises with every transition, and modulo 3 it is the state: one word tells both, so that the result of an attempt that
    // began in an earlier phase is recognised and ignored.
    private long _phase;
    private int _failuresInARow;
    private int _probesRunning;
    private int _probesSucceeded;
    private long _openedAt;

    /// <summary>Asks to start an attempt.</summary>
    /// <returns>The phase to hand back to <see cref="Leave"/>, or <see cref="Rejected"/>.</returns>
    public long TryEnter()
    {
        var phase = Volatile.Read(ref _phase);
        if (phase % 3 == Closed) return phase;
        lock (_gate)
        {
            if (_phase % 3 == Open && time.GetElapsedTime(_openedAt) >= breaker.BreakFor) BecomeHalfOpen();
            if (_phase % 3 == Closed) return _phase;
            if (_phase % 3 == Open || _probesRunning == breaker.Probes) return Rejected;
            _probesRunning++;
            return _phase;
        }
    }

    /// <summary>Whether an attempt of that phase is a probe.</summary>
    public static bool IsProbe(long phase) => phase % 3 == HalfOpen;

    /// <summary>Reports how an attempt ended; exactly once for each that entered.</summary>
    /// <param name="phase">As <see cref="TryEnter"/> returned it.</param>
    /// <param name="outcome">How it ended.</param>
    public void Leave(long phase, BreakerOutcome outcome)
    {
        if (outcome == BreakerOutcome.Success && !IsProbe(phase) && Volatile.Read(ref _failuresInARow) == 0) return;
        lock (_gate)
        {
            if (phase != _phase) return;
            if (IsProbe(phase)) LeaveProbe(outcome);
            else LeaveClosed(outcome);
        }
    }

    private void LeaveClosed(BreakerOutcome outcome)
    {
        if (outcome == BreakerOutcome.Success) _failuresInARow = 0;
        if (outcome == BreakerOutcome.Failure && ++_failuresInARow == breaker.Failures) BecomeOpen();
    }

    private void LeaveProbe(BreakerOutcome outcome)
    {
        _probesRunning--;
        if (outcome == BreakerOutcome.Failure) BecomeOpen();
        if (outcome == BreakerOutcome.Success && ++_probesSucceeded == breaker.Successes) Become(Closed);
    }

    private void BecomeOpen()
    {
        _openedAt = time.GetTimestamp();
        _failuresInARow = 0;
        Become(Open);
        opened();
    }

    private void BecomeHalfOpen()
    {
        _probesRunning = 0;
        _probesSucceeded = 0;
        Become(HalfOpen);
    }

    private void Become(int state) => Volatile.Write(ref _phase, _phase + ((state - (_phase % 3) + 3) % 3));
}
