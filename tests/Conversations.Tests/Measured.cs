using System.Collections.Concurrent;
using LoadTest;

namespace Chat.Tests;

/// <summary>What all virtual users of a test have recorded.</summary>
internal sealed class Measured
{
    public ConcurrentDictionary<string, long> Counters { get; } = new();

    public ConcurrentQueue<(string Name, bool Hit)> Rates { get; } = new();

    public ConcurrentQueue<(string Name, double Value)> Values { get; } = new();

    public ConcurrentQueue<(string Tag, Dictionary<string, SampleValue> Fields)> Samples { get; } = new();

    public ConcurrentQueue<string> Log { get; } = new();
}
