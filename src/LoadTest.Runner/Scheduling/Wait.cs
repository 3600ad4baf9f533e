namespace LoadTest.Runner.Scheduling;

/// <summary>A reusable wait of one loop for a moment of the plan. One wait at a time; no allocation after the first.</summary>
/// <param name="timeline">Wakes it.</param>
/// <param name="resumeOn">Where the loop goes on; null for the thread of the timeline itself, for loops that must not queue.</param>
/// <param name="precision">How late it may end.</param>
/// <param name="next">Goes on with the loop.</param>
internal sealed class Wait(Timeline timeline, WorkQueue? resumeOn, WaitPrecision precision, IThreadPoolWorkItem next)
{
    /// <summary>The moment waited for; the timeline's own.</summary>
    public long DueAt { get; private set; }

    /// <summary>How late it may end.</summary>
    public WaitPrecision Precision { get; } = precision;

    /// <summary>Where the loop goes on; null for the thread of the timeline.</summary>
    public WorkQueue? ResumeOn { get; } = resumeOn;

    /// <summary>What the timeline keeps for this wait.</summary>
    public object? TimelineState { get; set; }

    /// <summary>Begins to wait. The loop goes on at a moment of the plan, or when the timeline is stopped: perhaps before this call returns.</summary>
    public void Begin(long at)
    {
        DueAt = at;
        timeline.Schedule(this);
    }

    /// <summary>Called once per wait by the timeline.</summary>
    public void Signal()
    {
        if (ResumeOn is null) Resume();
        else ResumeOn.Enqueue(next);
    }

    /// <summary>Instead of <see cref="Signal"/>, on a thread that may run the loop.</summary>
    public void Resume() => next.Execute();
}
