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
    private readonly Dictionary<string, Metric> _others = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();

    /// <summary>Finds or adds the metric of a tag.</summary>
    public Metric Find(string key, string value) => _known.TryGetValue((key, value), out var metric) ? metric : Add(key, value);

    private Metric Add(string key, string value)
    {
        lock (_adding)
        {
            if (_known.TryGetValue((key, value), out var known))
                return known;
            if (_known.Count >= bound)
                return Other(_keys.Contains(key) ? $"{MetricNames.Iteration}{{{key}={MetricNames.Other}}}" : $"{MetricNames.Iteration}{{{MetricNames.Other}}}");
            _keys.Add(key);
            return _known[(key, value)] = add($"{MetricNames.Iteration}{{{key}={value}}}");
        }
    }

    private Metric Other(string name) => _others.TryGetValue(name, out var other) ? other : _others[name] = add(name);
}
