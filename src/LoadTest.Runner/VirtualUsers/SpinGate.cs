namespace LoadTest.Runner.VirtualUsers;

/// <summary>
/// Mutual exclusion for a few instructions, of the tasks of one iteration: half the price of a lock where nobody else comes, which
/// is almost always. Not reentrant.
/// </summary>
internal sealed class SpinGate
{
    private int _taken;

    /// <summary>Waits until nobody is inside; dispose what is returned to leave.</summary>
    public Visit Enter()
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0) Wait();
        return new Visit(this);
    }

    private void Wait()
    {
        var wait = default(SpinWait);
        do wait.SpinOnce();
        while (Interlocked.Exchange(ref _taken, 1) != 0);
    }

    /// <summary>The time inside the gate.</summary>
    internal readonly ref struct Visit(SpinGate gate)
    {
        public void Dispose() => Volatile.Write(ref gate._taken, 0);
    }
}
