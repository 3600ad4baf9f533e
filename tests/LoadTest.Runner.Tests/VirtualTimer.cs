namespace LoadTest.Runner.Tests;

/// <summary>A timer of <see cref="VirtualTime"/>.</summary>
internal sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
{
    public static readonly IComparer<VirtualTimer> ByDueTime = Comparer<VirtualTimer>.Create(
        static (left, right) => (left.DueTicks, left.Arming).CompareTo((right.DueTicks, right.Arming)));

    private volatile bool _disposed;

    internal long DueTicks { get; set; }

    internal long Arming { get; set; }

    internal TimeSpan Period { get; private set; } = Timeout.InfiniteTimeSpan;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed) return false;
        Period = period;
        time.Arm(this, dueTime);
        return true;
    }

    public void Dispose()
    {
        _disposed = true;
        time.Arm(this, Timeout.InfiniteTimeSpan);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Fire()
    {
        if (!_disposed) callback(state);
    }
}
