using System.Collections.Concurrent;

namespace LoadTest.Runner.Recording;

/// <summary>Counts errors by type and first line of the message, and expected ones apart. Bounded in groups and length; any thread may add.</summary>
/// <remarks>A known error costs one lookup and allocates nothing, so that a flood of exceptions stays as cheap as it can be.</remarks>
internal sealed class ErrorGroups(int maxGroups, int maxLength)
{
    private const int MaxTypeLength = 200;

    // Neither can stand in a first line.
    private const char Separator = '\n';
    private const char ExpectedSeparator = '\r';

    private readonly ConcurrentDictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly Group _other = new(MetricNames.Other, $"beyond the first {maxGroups} different errors", isExpected: false);
    private readonly Lock _adding = new();
    private int _count;
    private volatile bool _full;

    /// <summary>Counts one error.</summary>
    public void Add(string type, string message, bool isExpected)
    {
        var shortType = type.AsSpan(0, Math.Min(type.Length, MaxTypeLength));
        var line = FirstLine(message);
        Span<char> key = stackalloc char[MaxTypeLength + 1 + maxLength];
        shortType.CopyTo(key);
        key[shortType.Length] = isExpected ? ExpectedSeparator : Separator;
        line.CopyTo(key[(shortType.Length + 1)..]);
        key = key[..(shortType.Length + 1 + line.Length)];
        var known = _groups.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var group);
        Interlocked.Increment(ref (known ? group! : _full ? _other : NewGroup(key, shortType, line, isExpected)).Count);
    }

    /// <summary>All groups: those that nobody expects first, then by size, "other" last.</summary>
    public IReadOnlyList<ErrorCount> Read()
    {
        var others = Volatile.Read(ref _other.Count);
        var errors = new List<ErrorCount>();
        foreach (var (_, group) in _groups)
            errors.Add(new ErrorCount(group.Type, group.Message, Volatile.Read(ref group.Count), group.IsExpected));
        errors.Sort(Compare);
        if (others != 0) errors.Add(new ErrorCount(_other.Type, _other.Message, others));
        return errors;
    }

    private static int Compare(ErrorCount left, ErrorCount right)
    {
        if (left.IsExpected != right.IsExpected) return left.IsExpected ? 1 : -1;
        if (left.Count != right.Count) return right.Count.CompareTo(left.Count);
        var byType = string.CompareOrdinal(left.Type, right.Type);
        return byType != 0 ? byType : string.CompareOrdinal(left.Message, right.Message);
    }

    private ReadOnlySpan<char> FirstLine(string message)
    {
        var line = message.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end].TrimEnd();
        return line[..Math.Min(line.Length, maxLength)];
    }

    private Group NewGroup(ReadOnlySpan<char> key, ReadOnlySpan<char> type, ReadOnlySpan<char> message, bool isExpected)
    {
        var text = key.ToString();
        lock (_adding)
        {
            if (_groups.TryGetValue(text, out var known))
                return known;
            _full = _count >= maxGroups;
            if (_full) return _other;
            _count++;
            return _groups[text] = new Group(type.ToString(), message.ToString(), isExpected);
        }
    }

    private sealed class Group(string type, string message, bool isExpected)
    {
        public long Count;

        public string Type { get; } = type;

        public string Message { get; } = message;

        public bool IsExpected { get; } = isExpected;
    }
}
