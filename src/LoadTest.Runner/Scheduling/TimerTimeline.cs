using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>A timeline on the timers of an injected time provider; under virtual time everything runs on the thread that advances it.</summary>
internal sealed class TimerTimeline : Timeline
{
    private readonly RunClock _clock;
    private readonly Lock _gate = new();
    private readonly HashSet<Wait> _waiting = [];
    private readonly List<ITimer> _timers = [];
    private bool _stopped;

    public TimerTimeline(RunClock clock) => _clock = clock;

    public override void Schedule(Wait wait)
    {
        lock (_gate)
        {
            if (!_stopped)
            {
                _waiting.Add(wait);
                var timer = (ITimer?)wait.TimelineState ?? Create(wait);
                timer.Change(DueTime(wait), Timeout.InfiniteTimeSpan);
                return;
            }
        }

        wait.Signal();
    }

    public override void Stop()
    {
        Wait[] left;
        lock (_gate)
        {
            _stopped = true;
            left = [.. _waiting.OrderBy(wait => wait.DueAt)];
            _waiting.Clear();
        }

        foreach (var wait in left) wait.Signal();
    }

    public override void Dispose()
    {
        Stop();
        lock (_gate) _timers.ForEach(timer => timer.Dispose());
    }

    private ITimer Create(Wait wait)
    {
        var timer = _clock.Time.CreateTimer(OnDue, wait, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        wait.TimelineState = timer;
        _timers.Add(timer);
        return timer;
    }

    private void OnDue(object? state)
    {
        var wait = (Wait)state!;
        lock (_gate)
        {
            if (!_waiting.Remove(wait)) return;
        }

        wait.Signal();
    }

    // Rounded up to the resolution of timers, so that no wait ends before its moment.
    private TimeSpan DueTime(Wait wait)
    {
        const long NanosecondsPerTick = PlanTime.NanosecondsPerSecond / TimeSpan.TicksPerSecond;
        var nanoseconds = Math.Max(0, wait.DueAt - _clock.Now);
        return TimeSpan.FromTicks((nanoseconds + NanosecondsPerTick - 1) / NanosecondsPerTick);
    }
}
