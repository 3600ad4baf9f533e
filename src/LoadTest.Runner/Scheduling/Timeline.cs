namespace LoadTest.Runner.Scheduling;

/// <summary>Wakes waits at their moment of the plan.</summary>
internal abstract class Timeline : IDisposable
{
    /// <summary>Registers a wait whose <see cref="Wait.DueAt"/> is set; signals it once, at that moment or when the timeline stops.</summary>
    public abstract void Schedule(Wait wait);

    /// <summary>Signals every wait now, and later ones at once.</summary>
    public abstract void Stop();

    /// <inheritdoc/>
    public abstract void Dispose();
}
