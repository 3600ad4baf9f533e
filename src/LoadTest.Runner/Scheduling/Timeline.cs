namespace LoadTest.Runner.Scheduling;

/// <summary>Wakes waits at their moment of the plan.</summary>
internal abstract class Timeline : IDisposable
{
    /// <summary>Registers a wait whose <see cref="Wait.DueAt"/> is set; signals it once, at that moment or when the timeline stops.</summary>
    public abstract void Schedule(Wait wait);

    /// <summary>Runs the start of an iteration soon, never before this call returns.</summary>
    /// <param name="item">The start.</param>
    /// <param name="work">Where it runs, unless the timeline has a thread that need not be woken.</param>
    public virtual void Start(IThreadPoolWorkItem item, WorkQueue work) => work.Enqueue(item);

    /// <summary>Signals every wait now, and later ones at once.</summary>
    public abstract void Stop();

    /// <inheritdoc/>
    public abstract void Dispose();
}
