using System.Collections.Concurrent;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>The work of a simulation, run on the thread of the test.</summary>
internal sealed class SimulatedQueue : WorkQueue
{
    private readonly ConcurrentQueue<IThreadPoolWorkItem> _items = new();

    public bool HasItems => !_items.IsEmpty;

    public override void Enqueue(IThreadPoolWorkItem item) => _items.Enqueue(item);

    /// <summary>Runs all items, those that they add included.</summary>
    /// <returns>Whether there was one.</returns>
    public bool RunAll()
    {
        var any = false;
        while (_items.TryDequeue(out var item))
        {
            item.Execute();
            any = true;
        }

        return any;
    }
}
