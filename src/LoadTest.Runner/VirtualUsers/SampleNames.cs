using System.Collections.Concurrent;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>The counters of samples by tag, one object per name, since the engine finds metrics by reference. Any thread; bounded.</summary>
internal sealed class SampleNames
{
    /// <summary>Tags that are told apart.</summary>
    public const int MostTags = 50;

    /// <summary>The tag of those beyond.</summary>
    public const string Other = "other";

    private const string OtherCounter = "sample{other}";

    private readonly ConcurrentDictionary<string, string> _counters = new();

    /// <summary>The counter of a tag.</summary>
    public string CounterOf(string tag)
    {
        if (_counters.TryGetValue(tag, out var known)) return known;
        return _counters.Count < MostTags ? _counters.GetOrAdd(tag, static tag => $"sample{{{tag}}}") : OtherCounter;
    }
}
