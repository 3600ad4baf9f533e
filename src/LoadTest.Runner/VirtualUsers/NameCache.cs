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

    private readonly List<(string Name, MetricKind Kind, string Suffix, int Metric)> _known = [];

    /// <summary>The id of a metric.</summary>
    /// <exception cref="InvalidOperationException">The name belongs to a metric of another kind.</exception>
    public int Find(string name, MetricKind kind) => Find(name, kind, suffix: "");

    /// <summary>The id of a step's metric.</summary>
    /// <param name="name">The step.</param>
    /// <param name="suffix">A literal: of those that failed, of those that were timed out, or empty.</param>
    /// <exception cref="InvalidOperationException">The name belongs to a metric of another kind.</exception>
    public int FindStep(string name, string suffix) => Find(name, MetricKind.Time, suffix);

    private int Find(string name, MetricKind kind, string suffix)
    {
        foreach (ref readonly var known in CollectionsMarshal.AsSpan(_known))
        {
            if (ReferenceEquals(known.Name, name) && known.Kind == kind && ReferenceEquals(known.Suffix, suffix)) return known.Metric;
        }

        var metric = recorder.Metric(suffix.Length > 0 ? name + suffix : name, kind);
        if (_known.Count < Capacity) _known.Add((name, kind, suffix, metric));
        return metric;
    }
}
