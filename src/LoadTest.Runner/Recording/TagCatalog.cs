using System.Collections.Concurrent;

namespace LoadTest.Runner.Recording;

/// <summary>The metrics of tagged iterations, <c>iteration{key=value}</c>. Bounded over all keys together.</summary>
/// <remarks>
/// Beyond the bound a value counts under <c>iteration{key=other}</c>, and a key not seen before under <c>iteration{other}</c>: so
/// there are at most twice as many metrics as the bound, and one more.
/// </remarks>
internal sealed class TagCatalog(int bound, Func<string, Metric> add)
{
    private readonly ConcurrentDictionary<(string Key, string Value), Metric> _known = new();
    private readonly ConcurrentDictionary<string, Metric> _others = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();

    // Once true, the keys change no more, so that any thread may read them.
    private volatile bool _full = bound == 0;

    /// <summary>Finds or adds the metric of a tag.</summary>
    public Metric Find(string key, string value) =>
        _known.TryGetValue((key, value), out var metric) ? metric : _full ? Other(key) : Add(key, value);

    private Metric Add(string key, string value)
    {
        lock (_adding)
        {
            if (_known.TryGetValue((key, value), out var known))
                return known;
            if (_full)
                return Other(key);
            _keys.Add(key);
            var added = _known[(key, value)] = add(NameOf($"{key}={value}"));
            _full = _known.Count >= bound;
            return added;
        }
    }

    private Metric Other(string key)
    {
        var group = _keys.Contains(key) ? key : string.Empty;
        return _others.TryGetValue(group, out var other) ? other : AddOther(group);
    }

    private Metric AddOther(string group)
    {
        lock (_adding)
        {
            if (_others.TryGetValue(group, out var known))
                return known;
            return _others[group] = add(NameOf(group.Length == 0 ? MetricNames.Other : $"{group}={MetricNames.Other}"));
        }
    }

    private static string NameOf(string tag) => $"{MetricNames.Iteration}{{{tag}}}";
}
