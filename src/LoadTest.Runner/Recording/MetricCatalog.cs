using System.Collections.Concurrent;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Recording;

/// <summary>Which metrics there are. Bounded: beyond the bound a name shares one metric per kind, called "other".</summary>
/// <remarks>Any thread may ask; a known name costs one lookup, one beyond the bound two; both allocate nothing.</remarks>
internal sealed class MetricCatalog
{
    private static readonly int Kinds = Enum.GetValues<MetricKind>().Length;

    private readonly ConcurrentDictionary<string, Metric> _byName = new(StringComparer.Ordinal);
    private readonly Metric?[] _others = new Metric[Kinds];
    private readonly Lock _adding = new();
    private readonly int _bound;
    private readonly int _mostTags;
    private int _named;
    private volatile Metric[] _all = [];
    private volatile TagCatalog? _tags;
    private volatile bool _full;

    public MetricCatalog(RecorderOptions options)
    {
        _bound = options.MaxMetrics;
        _mostTags = options.MaxTagValues;
        Find(MetricNames.Iteration, MetricKind.Time);
        foreach (var metric in options.Metrics)
            Find(metric.Name, metric.Kind);
    }

    /// <summary>All metrics by index, in the order in which they appeared.</summary>
    public IReadOnlyList<Metric> All => _all;

    /// <summary>The metric at an index.</summary>
    public Metric this[int index] => _all[index];

    /// <summary>Finds or adds a metric.</summary>
    /// <param name="name">The metric.</param>
    /// <param name="kinds">What may be recorded under it; of several, the first record takes one.</param>
    /// <exception cref="InvalidOperationException">The name has another kind.</exception>
    public Metric Find(string name, params ReadOnlySpan<MetricKind> kinds)
    {
        if (!_byName.TryGetValue(name, out var metric))
            metric = (_full ? Volatile.Read(ref _others[(int)kinds[0]]) : null) ?? AddNamed(name, kinds);
        return metric.TryBe(kinds) ? metric : throw Conflict(metric, kinds);
    }

    /// <summary>Finds or adds the metric of the iterations with a tag.</summary>
    public Metric Tagged(string key, string value) => (_tags ?? AddTags()).Find(key, value);

    private static InvalidOperationException Conflict(Metric metric, ReadOnlySpan<MetricKind> kinds) => new(
        $"A metric has one kind; {metric} and now as {string.Join(" or ", kinds.ToArray())}. Give one of them another name.");

    private TagCatalog AddTags()
    {
        lock (_adding) return _tags ??= new TagCatalog(_mostTags, name => Add(name, MetricKind.Time));
    }

    private Metric AddNamed(string name, ReadOnlySpan<MetricKind> kinds)
    {
        lock (_adding)
        {
            if (_byName.TryGetValue(name, out var known))
                return known;
            if (_full)
                return _others[(int)kinds[0]] ??= Other(kinds[0]);
            var added = _byName[name] = Add(name, kinds);
            _full = ++_named >= _bound;
            return added;
        }
    }

    // Who calls a metric "other" shares it with what lies beyond the bound.
    private Metric Other(MetricKind kind) =>
        _byName.TryGetValue(MetricNames.Other, out var named) && named.Kind == kind ? named : Add(MetricNames.Other, kind);

    private Metric Add(string name, params ReadOnlySpan<MetricKind> kinds)
    {
        lock (_adding)
        {
            var metric = new Metric(_all.Length, name, kinds.ToArray());
            _all = [.. _all, metric];
            return metric;
        }
    }
}
