using System.Threading.Tasks.Sources;

namespace LoadTest.Runner.Scheduling;

/// <summary>
/// A reusable wait of one loop for a moment of the plan. One wait at a time; no allocation after the first.
/// </summary>
internal sealed class Wait : IValueTaskSource, IThreadPoolWorkItem
{
    private readonly Timeline _timeline;
    private ManualResetValueTaskSourceCore<bool> _source;

    /// <summary>Creates a wait.</summary>
    /// <param name="timeline">Wakes it.</param>
    /// <param name="resumeOn">Where the loop goes on; null for the thread of the timeline itself, for loops that must not queue.</param>
    public Wait(Timeline timeline, WorkQueue? resumeOn)
    {
        _timeline = timeline;
        ResumeOn = resumeOn;
    }

    /// <summary>The moment waited for; the timeline's own.</summary>
    public long DueAt { get; private set; }

    /// <summary>Whether a fraction of a millisecond matters: in loops on the thread of the timeline, which start arrivals.</summary>
    public bool IsPrecise => ResumeOn is null;

    /// <summary>Where the loop goes on; null for the thread of the timeline.</summary>
    public WorkQueue? ResumeOn { get; }

    /// <summary>What the timeline keeps for this wait.</summary>
    public object? TimelineState { get; set; }

    /// <summary>Completes at a moment of the plan, or when the timeline is stopped.</summary>
    public ValueTask Until(long at)
    {
        _source.Reset();
        DueAt = at;
        var task = new ValueTask(this, _source.Version);
        _timeline.Schedule(this);
        return task;
    }

    /// <summary>Called once per wait by the timeline.</summary>
    public void Signal()
    {
        if (ResumeOn is null) _source.SetResult(true);
        else ResumeOn.Enqueue(this);
    }

    /// <summary>Instead of <see cref="Signal"/>, on a thread that may run the loop.</summary>
    public void Resume() => _source.SetResult(true);

    void IThreadPoolWorkItem.Execute() => _source.SetResult(true);

    void IValueTaskSource.GetResult(short token) => _source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);
}
