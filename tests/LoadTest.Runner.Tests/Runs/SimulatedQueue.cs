using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>The work of a simulation, run on the thread of the test. Items may be added from any thread.</summary>
/// <param name="order">Draws which of the waiting items runs next, as a thread pool may choose any of them; null for their order of arrival.</param>
internal sealed class SimulatedQueue(Random? order = null) : WorkQueue
{
    private readonly Lock _gate = new();
    private readonly List<IThreadPoolWorkItem> _items = [];
    private int _first;

    /// <summary>While no thread is free, nothing runs.</summary>
    public bool IsStarved { get; set; }

    /// <summary>Called before each item: what a pool may do before it has a thread.</summary>
    public Action ItemBegins { get; init; } = static () => { };

    public bool HasItems
    {
        get
        {
            lock (_gate) return _items.Count > _first;
        }
    }

    public override void Enqueue(IThreadPoolWorkItem item)
    {
        lock (_gate) _items.Add(item);
    }

    /// <summary>Runs all items, those that they add included.</summary>
    /// <returns>Whether there was one.</returns>
    public bool RunAll()
    {
        var any = false;
        while (!IsStarved && TryTake(out var item))
        {
            ItemBegins();
            item.Execute();
            any = true;
        }

        return any;
    }

    private bool TryTake(out IThreadPoolWorkItem item)
    {
        lock (_gate)
        {
            var waiting = _items.Count - _first;
            if (waiting == 0)
            {
                _items.Clear();
                _first = 0;
                item = null!;
                return false;
            }

            if (order is not null)
            {
                var drawn = _first + order.Next(waiting);
                (_items[_first], _items[drawn]) = (_items[drawn], _items[_first]);
            }

            item = _items[_first++];
            return true;
        }
    }
}
