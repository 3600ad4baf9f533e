using System.Runtime.InteropServices;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>
/// The metrics that one virtual user has named, found by the reference of the name: literals are one object. The caller locks.
/// </summary>
internal sealed class NameCache(Recorder recorder)
{
    private const int Capacity = 32;

    private readonly List<(string Name, MetricKind Kind, bool HasFailed, int Metric)> _known = [];

    /// <summary>The id of a metric.</summary>
    /// <exception cref="InvalidOperationException">The name belongs to a metric of another kind.</exception>
    public int Find(string name, MetricKind kind) => Find(name, kind, hasFailed: false);

    /// <summary>The id of a step's metric; failed ones have their own.</summary>
    /// <exception cref="InvalidOperationException">The name belongs to a metric of another kind.</exception>
    public int FindStep(string name, bool hasFailed) => Find(name, MetricKind.Time, hasFailed);

    private int Find(string name, MetricKind kind, bool hasFailed)
    {
        foreach (ref readonly var known in CollectionsMarshal.AsSpan(_known))
        {
            if (ReferenceEquals(known.Name, name) && known.Kind == kind && known.HasFailed == hasFailed) return known.Metric;
        }

        var metric = recorder.Metric(hasFailed ? name + ReservedMetrics.FailedSuffix : name, kind);
        if (_known.Count < Capacity) _known.Add((name, kind, hasFailed, metric));
        return metric;
    }
}
