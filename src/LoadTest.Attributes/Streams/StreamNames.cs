using System.Collections.Concurrent;

namespace LoadTest.Streams;

/// <summary>The names of what a stream records: made once per stream, so that a recording names them by the same objects.</summary>
internal sealed class StreamNames
{
    private const int Capacity = 1_000;

    private static readonly ConcurrentDictionary<string, StreamNames> Known = new(StringComparer.Ordinal);
    private static int s_count;

    private StreamNames(string name) => Complete = name;

    /// <summary>To the last chunk of a stream that ended.</summary>
    public string Complete { get; }

    public string Failed => field ??= Complete + "{failed}";

    public string Stopped => field ??= Complete + "{stopped}";

    public string Empty => field ??= Complete + "{empty}";

    public string FirstToken => field ??= Complete + "_ttft";

    public string Gap => field ??= Complete + "_gap";

    public string TimePerToken => field ??= Complete + "_tpot";

    public string Chunks => field ??= Complete + "_chunks";

    /// <summary>The names of a stream. Bounded: beyond that, names are made each time.</summary>
    public static StreamNames Of(string name)
    {
        if (Known.TryGetValue(name, out var known)) return known;
        var names = new StreamNames(name);
        if (Volatile.Read(ref s_count) >= Capacity) return names;
        if (!Known.TryAdd(name, names)) return Known[name];
        Interlocked.Increment(ref s_count);
        return names;
    }
}
