using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>The think time inside an iteration, which counts neither as latency nor towards its timeout. Any thread.</summary>
/// <remarks>What parallel tasks think at the same time counts once, so that no latency can become negative.</remarks>
internal sealed class IterationPause(RunClock clock)
{
    private readonly Lock _gate = new();
    private long _finished;
    private long _since;
    private int _running;
    private int _iteration;
    private volatile bool _isUsed;

    /// <summary>Whether the iteration thinks right now.</summary>
    public bool IsRunning => Volatile.Read(ref _running) > 0;

    /// <summary>The think time up to now, in nanoseconds.</summary>
    public long Until(long now)
    {
        // Most iterations never think; they pay for no lock.
        if (!_isUsed) return 0;
        lock (_gate) return _finished + (_running > 0 ? Math.Max(0, now - _since) : 0);
    }

    /// <summary>Begins an iteration; what one before still thinks is no longer looked at.</summary>
    public void Reset()
    {
        if (!_isUsed) return;
        lock (_gate)
        {
            _isUsed = false;
            _finished = 0;
            _running = 0;
            _iteration++;
        }
    }

    public async ValueTask For(TimeSpan duration, CancellationToken cancellation)
    {
        var iteration = Begin();
        try
        {
            await Task.Delay(duration, clock.Time, cancellation).ConfigureAwait(false);
        }
        finally
        {
            End(iteration);
        }
    }

    private int Begin()
    {
        lock (_gate)
        {
            _isUsed = true;
            if (_running++ == 0) _since = clock.Now;
            return _iteration;
        }
    }

    private void End(int iteration)
    {
        lock (_gate)
        {
            if (iteration == _iteration && --_running == 0) _finished += clock.Now - _since;
        }
    }
}
