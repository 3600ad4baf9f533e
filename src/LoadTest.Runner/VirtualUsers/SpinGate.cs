using System.Diagnostics.CodeAnalysis;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>
/// Mutual exclusion for a few instructions, of the tasks of one iteration: half the price of a lock where nobody else comes, which
/// is almost always. Not reentrant. A field of what it guards, never read-only: that would lock a copy.
/// </summary>
internal struct SpinGate
{
    private int _taken;

    /// <summary>Waits until nobody is inside; dispose what is returned to leave.</summary>
    [UnscopedRef]
    public Visit Enter()
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0) Wait();
        return new Visit(ref _taken);
    }

    private void Wait()
    {
        var wait = default(SpinWait);
        do wait.SpinOnce();
        while (Interlocked.Exchange(ref _taken, 1) != 0);
    }

    /// <summary>The time inside the gate.</summary>
    internal readonly ref struct Visit
    {
        private readonly ref int _taken;

        public Visit(ref int taken) => _taken = ref taken;

        public void Dispose() => Volatile.Write(ref _taken, 0);
    }
}
