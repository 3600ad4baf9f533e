using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Tests.Scheduling;

/// <summary>A timeline that a test moves from wait to wait, without allocation: no timers, no thread.</summary>
internal sealed class ManualTimeline(RunClock clock, VirtualTime time) : Timeline
{
    private readonly List<Wait> _waits = new(1_000);

    public override void Schedule(Wait wait) => _waits.Add(wait);

    /// <summary>Moves the time to the earliest wait and ends it.</summary>
    /// <returns>False if none is left.</returns>
    public bool SignalNext()
    {
        if (_waits.Count == 0) return false;
        var next = 0;
        for (var i = 1; i < _waits.Count; i++)
        {
            if (_waits[i].DueAt < _waits[next].DueAt) next = i;
        }

        var wait = _waits[next];
        _waits.RemoveAt(next);
        while (clock.Now < wait.DueAt) time.Advance(TimeSpan.FromTicks(Math.Max(1, (wait.DueAt - clock.Now) / 100)));
        wait.Signal();
        return true;
    }

    public override void Stop()
    {
        while (SignalNext())
        {
        }
    }

    public override void Dispose() => Stop();
}
