using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>The think time inside an iteration, which counts neither as latency nor towards its timeout.</summary>
internal sealed class IterationPause(RunClock clock)
{
    private long _nanoseconds;
    private int _running;

    public long Nanoseconds => Interlocked.Read(ref _nanoseconds);

    /// <summary>Whether the iteration thinks right now.</summary>
    public bool IsRunning => Volatile.Read(ref _running) > 0;

    public void Reset() => _nanoseconds = 0;

    public async ValueTask For(TimeSpan duration, CancellationToken cancellation)
    {
        var startedAt = clock.Now;
        Interlocked.Increment(ref _running);
        try
        {
            await Task.Delay(duration, clock.Time, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Add(ref _nanoseconds, clock.Now - startedAt);
            Interlocked.Decrement(ref _running);
        }
    }
}
