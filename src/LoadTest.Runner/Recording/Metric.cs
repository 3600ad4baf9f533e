using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Recording;

/// <summary>A metric of a run. Its kind is that of its first record, if only a KPI has named it before.</summary>
/// <param name="index">Its place in the shards.</param>
/// <param name="name">As reported.</param>
/// <param name="kinds">What may be recorded under it; the first of them until something is.</param>
internal sealed class Metric(int index, string name, params MetricKind[] kinds)
{
    private readonly Lock _settling = new();
    private volatile MetricKind[] _kinds = kinds;

    public int Index => index;

    public string Name => name;

    /// <summary>What is recorded under it.</summary>
    public MetricKind Kind => _kinds[0];

    /// <summary>The limits to watch; complete before the run.</summary>
    public Watch[] Watches { get; set; } = [];

    /// <summary>Settles the kind, as far as it is open.</summary>
    /// <returns>False if none of these kinds may be recorded, which changes nothing.</returns>
    public bool TryBe(params ReadOnlySpan<MetricKind> wanted)
    {
        var kinds = _kinds;
        if (kinds.Length == 1) return Has(wanted, kinds[0]);
        lock (_settling)
        {
            var left = Both(_kinds, wanted);
            if (left.Length > 0) _kinds = left;
            return left.Length > 0;
        }
    }

    /// <summary>A new share for one thread.</summary>
    public MetricCell NewCell() => Kind switch
    {
        MetricKind.Time => new TimeCell(Watches),
        MetricKind.Value => new ValueCell(Watches),
        MetricKind.Counter or MetricKind.Money => new CounterCell(Watches),
        MetricKind.Rate => new RateCell(Watches),
        _ => new GaugeCell(Watches),
    };

    /// <summary>For messages.</summary>
    public override string ToString() => _kinds.Length == 1
        ? $"'{name}' is recorded as {Kind}"
        : $"'{name}' has a KPI on {string.Join(" or ", _kinds)}";

    private static bool Has(ReadOnlySpan<MetricKind> kinds, MetricKind wanted)
    {
        foreach (var kind in kinds)
        {
            if (kind == wanted) return true;
        }

        return false;
    }

    private static MetricKind[] Both(MetricKind[] kinds, ReadOnlySpan<MetricKind> wanted)
    {
        var both = new List<MetricKind>();
        foreach (var kind in kinds)
        {
            if (Has(wanted, kind)) both.Add(kind);
        }

        return [.. both];
    }
}
