using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Runs.Ladders;

/// <summary>
/// Watches the managed memory that the process holds during the load of one rung. Each look is a full collection: what garbage lies
/// about depends on the collector's budget and on the machine, and says nothing about the size.
/// </summary>
/// <param name="host">The process.</param>
/// <param name="time">The clock.</param>
/// <param name="share">Of the time, for which looks may stop the process; at every size alike, so that their cost bends no comparison.</param>
internal sealed class MemoryWatch(HostProbe host, TimeProvider time, double share) : IDisposable
{
    private const int MostSettlingLooks = 10;
    private const long SettledBytes = 10 * 1024;

    private static readonly TimeSpan LeastWait = TimeSpan.FromMilliseconds(10);

    // A thread that has not yet come back from the end of an iteration holds what that one had, while the next has its own already:
    // what counts is what is still held a moment later.
    private static readonly TimeSpan SecondLook = TimeSpan.FromMilliseconds(2);

    // Whatever ran before may still stand on the stack of the caller, and hold what its own end has set free; and what waits for its
    // finalizer outlives the first look.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(20);

    private readonly Lock _looking = new();
    private ITimer? _timer;
    private long _most;
    private long? _suspect;

    /// <summary>The least that was seen held, before the rung or during its load.</summary>
    public long BaselineBytes { get; private set; }

    /// <summary>The most that two looks, one right after the other, saw held during the load, less the baseline.</summary>
    public long PeakBytes => Math.Max(0, _most - BaselineBytes);

    /// <summary>How often it was looked. A peak between two looks goes unseen.</summary>
    public int Looks { get; private set; }

    /// <summary>Finds the baseline, before the rung: looks until hardly anything goes from one to the next.</summary>
    public async Task SettleAsync()
    {
        BaselineBytes = long.MaxValue;
        for (var look = 0; look < MostSettlingLooks; look++)
        {
            await Task.Delay(Settling, time).ConfigureAwait(false);
            var before = BaselineBytes;
            BaselineBytes = Math.Min(before, host.HeldMemory());
            if (before - BaselineBytes <= SettledBytes) return;
        }
    }

    /// <summary>The load is about to begin.</summary>
    public void Begin() => _timer = time.CreateTimer(_ => Look(), null, LeastWait, Timeout.InfiniteTimeSpan);

    /// <summary>The load has ended; no look comes after this.</summary>
    public void End()
    {
        lock (_looking)
        {
            _timer?.Dispose();
            _timer = null;
        }
    }

    public void Dispose() => End();

    private void Look()
    {
        lock (_looking)
        {
            if (_timer is not { } timer) return;
            var before = host.GcPause;
            var held = host.HeldMemory();
            BaselineBytes = Math.Min(BaselineBytes, held);
            Looks++;
            var wait = (host.GcPause - before) * ((1 - share) / share);
            timer.Change(IsToConfirm(held) ? SecondLook : wait > LeastWait ? wait : LeastWait, Timeout.InfiniteTimeSpan);
        }
    }

    // Whether a second look must follow at once.
    private bool IsToConfirm(long held)
    {
        if (_suspect is { } first)
        {
            _most = Math.Max(_most, Math.Min(first, held));
            _suspect = null;
        }
        else if (held > _most)
        {
            _suspect = held;
        }

        return _suspect is not null;
    }
}
