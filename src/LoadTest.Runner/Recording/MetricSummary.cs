using LoadTest.Runner.Recording.Histograms;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Recording;

/// <summary>What was recorded under a metric in the whole run. Unknown numbers are null.</summary>
/// <param name="Name">The metric.</param>
/// <param name="Kind">What is recorded under it.</param>
internal sealed record MetricSummary(string Name, MetricKind Kind)
{
    /// <summary>How often something was recorded.</summary>
    public long Count { get; init; }

    /// <summary>The total of a counter, of money in billionths; null for other kinds.</summary>
    public long? Total { get; init; }

    /// <summary>The total as reported: of money in its currency; null for other kinds than counters and money.</summary>
    public double? Amount => Kind == MetricKind.Money ? Total / MoneyAmount.BillionthsPerUnit : Total;

    /// <summary>The true observations of a rate; null for other kinds.</summary>
    public long? Hits { get; init; }

    /// <summary>Of times (in ms), values and gauges.</summary>
    public double? Mean { get; init; }

    /// <summary>Exact; of times (in ms), values and gauges.</summary>
    public double? Min { get; init; }

    /// <summary>Exact; of times (in ms), values and gauges.</summary>
    public double? Max { get; init; }

    /// <summary>The level set last; of gauges.</summary>
    public double? Last { get; init; }

    /// <summary>Of the population, computed from buckets; of times (in ms) and values.</summary>
    public double? StdDev { get; init; }

    /// <summary>Percentiles of times (in ms) and values; null for other kinds.</summary>
    public HistogramSnapshot? Quantiles { get; init; }

    /// <summary>The true share of a rate in percent; null for other kinds and without observations.</summary>
    public double? Percent => Hits is { } hits && Count > 0 ? 100.0 * hits / Count : null;
}
