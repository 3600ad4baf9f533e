namespace LoadTest.Runner.Scheduling;

/// <summary>Waits by their time, the earliest first, and among those of one time the one first that came first. For one thread at a time.</summary>
/// <remarks>A heap of its own: a generic one of structs would have to be compiled between the start of a test and its first iteration.</remarks>
internal sealed class WaitHeap
{
    private Entry[] _entries = new Entry[16];
    private int _count;
    private long _order;

    /// <summary>Whether it holds none.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>The time of the earliest; only if there is one.</summary>
    public long EarliestAt => _entries[0].At;

    /// <summary>The earliest; only if there is one.</summary>
    public Wait Earliest => _entries[0].Wait;

    /// <summary>Adds a wait.</summary>
    public void Add(Wait wait, long at)
    {
        if (_count == _entries.Length)
        {
            var more = new Entry[2 * _count];
            Array.Copy(_entries, more, _count);
            _entries = more;
        }

        var added = new Entry(wait, at, _order++);
        var place = _count++;
        for (var parent = (place - 1) / 2; place > 0 && added.IsBefore(_entries[parent]); parent = (place - 1) / 2)
        {
            _entries[place] = _entries[parent];
            place = parent;
        }

        _entries[place] = added;
    }

    /// <summary>Takes the earliest; only if there is one.</summary>
    public Wait Take()
    {
        var earliest = Earliest;
        var moved = _entries[--_count];
        _entries[_count] = default;
        if (_count > 0) PutDown(moved);
        return earliest;
    }

    private void PutDown(in Entry moved)
    {
        var place = 0;
        for (var child = 1; child < _count; child = (2 * place) + 1)
        {
            if (child + 1 < _count && _entries[child + 1].IsBefore(_entries[child])) child++;
            if (!_entries[child].IsBefore(moved)) break;
            _entries[place] = _entries[child];
            place = child;
        }

        _entries[place] = moved;
    }

    private readonly struct Entry(Wait wait, long at, long order)
    {
        public readonly Wait Wait = wait;

        public readonly long At = at;

        private readonly long _order = order;

        public bool IsBefore(in Entry other) => At < other.At || (At == other.At && _order < other._order);
    }
}
