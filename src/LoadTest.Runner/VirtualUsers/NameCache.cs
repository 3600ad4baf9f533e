using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>
/// The metrics that one virtual user has named, found by the reference of the name: literals are one object. The caller locks.
/// </summary>
internal sealed class NameCache(Recorder recorder)
{
    private const int Capacity = 32;

    private readonly List<(string Name, MetricKind Kind, int Metric)> _known = [];

    /// <summary>The id of a metric.</summary>
    /// <exception cref="InvalidOperationException">The name belongs to a metric of another kind.</exception>
    public int Find(string name, MetricKind kind)
    {
        foreach (ref readonly var known in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_known))
        {
            if (ReferenceEquals(known.Name, name) && known.Kind == kind) return known.Metric;
        }

        var metric = recorder.Metric(name, kind);
        if (_known.Count < Capacity) _known.Add((name, kind, metric));
        return metric;
    }
}
