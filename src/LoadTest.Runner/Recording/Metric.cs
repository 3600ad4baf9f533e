using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Recording;

/// <summary>A metric of a run.</summary>
/// <param name="Index">Its place in the shards.</param>
/// <param name="Name">As reported.</param>
/// <param name="Kind">What is recorded under it.</param>
internal sealed record Metric(int Index, string Name, MetricKind Kind)
{
    /// <summary>The limits to watch; complete before the run.</summary>
    public Watch[] Watches { get; set; } = [];

    /// <summary>A new share for one thread.</summary>
    public MetricCell NewCell() => Kind switch
    {
        MetricKind.Time => new TimeCell(Watches),
        MetricKind.Value => new ValueCell(Watches),
        MetricKind.Counter or MetricKind.Money => new CounterCell(Watches),
        MetricKind.Rate => new RateCell(Watches),
        _ => new GaugeCell(Watches),
    };
}
