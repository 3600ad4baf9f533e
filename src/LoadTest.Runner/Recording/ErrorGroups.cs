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
        var groups = _groups.Values
            .Select(group => new ErrorCount(group.Type, group.Message, Volatile.Read(ref group.Count), group.IsExpected))
            .OrderBy(error => error.IsExpected).ThenByDescending(error => error.Count).ThenBy(error => error.Type, StringComparer.Ordinal)
            .ThenBy(error => error.Message, StringComparer.Ordinal);
        return others == 0 ? [.. groups] : [.. groups, new ErrorCount(_other.Type, _other.Message, others)];
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
            _full = _groups.Count >= maxGroups;
            return _full ? _other : _groups[text] = new Group(type.ToString(), message.ToString(), isExpected);
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
