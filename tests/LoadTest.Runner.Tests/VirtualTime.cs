namespace LoadTest.Runner.Tests;

/// <summary>
/// Time that stands still until a test moves it. Timers fire on the thread that calls <see cref="Advance"/>, in the order of
/// their due times and, at the same time, of their arming; during each callback the clock shows that timer's due time.
/// What awaits a timer goes on within the advance; what awaits a cancelled <see cref="Task.Delay(TimeSpan, TimeProvider, CancellationToken)"/>
/// goes on in the thread pool, as always in .NET. Timers may be created, changed and disposed from any thread; one thread at a time may advance.
/// </summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly SortedSet<VirtualTimer> _armed = new(VirtualTimer.ByDueTime);
    private readonly DateTimeOffset _start;
    private long _elapsedTicks;
    private long _armings;

    public VirtualTime(DateTimeOffset? start = null) => _start = start ?? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Since the start of the test.</summary>
    public TimeSpan Elapsed => new(Volatile.Read(ref _elapsedTicks));

    /// <summary>Timers that will fire.</summary>
    public int ArmedTimers
    {
        get
        {
            lock (_gate) return _armed.Count;
        }
    }

    /// <summary>When the next timer fires, as <see cref="Elapsed"/> counts; null without one.</summary>
    public TimeSpan? NextDue
    {
        get
        {
            lock (_gate) return _armed.Min is { } next ? new TimeSpan(next.DueTicks) : null;
        }
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Volatile.Read(ref _elapsedTicks);

    /// <summary>How far the wall clock has been set forwards or, if negative, back; the timestamps know nothing of it.</summary>
    public TimeSpan WallClockShift { get; set; }

    public override DateTimeOffset GetUtcNow() => _start + Elapsed + WallClockShift;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock and fires what falls due on the way, timers armed by those callbacks included.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var target = Volatile.Read(ref _elapsedTicks) + by.Ticks;
        while (TakeDue(target) is { } due) due.Fire();
        Forward(target);
    }

    /// <summary>Moves the clock as a suspended machine does: what falls due on the way fires late, at the next advance.</summary>
    public void Jump(TimeSpan by) => Forward(Volatile.Read(ref _elapsedTicks) + by.Ticks);

    /// <summary>Moves the clock to the next timer and fires all that are due then.</summary>
    /// <returns>False, without moving, if no timer is armed.</returns>
    public bool AdvanceToNextTimer()
    {
        if (NextDue is not { } next) return false;
        Advance(next > Elapsed ? next - Elapsed : TimeSpan.Zero);
        return true;
    }

    internal void Arm(VirtualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _armed.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan) return;
            timer.DueTicks = _elapsedTicks + dueTime.Ticks;
            timer.Arming = ++_armings;
            _armed.Add(timer);
        }
    }

    private VirtualTimer? TakeDue(long target)
    {
        lock (_gate)
        {
            if (_armed.Min is not { } next || next.DueTicks > target) return null;
            _armed.Remove(next);
            Forward(next.DueTicks);
            if (next.Period > TimeSpan.Zero) Arm(next, next.Period);
            return next;
        }
    }

    // A callback may have advanced or jumped beyond; time never goes back.
    private void Forward(long ticks) => Volatile.Write(ref _elapsedTicks, Math.Max(Volatile.Read(ref _elapsedTicks), ticks));
}
