using LoadTest.Runner.Recording.Histograms;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Recording;

/// <summary>Sums what all threads recorded under a metric in the whole run.</summary>
internal static class SummaryReader
{
    private const double NanosecondsPerMs = 1e6;

    /// <summary>The summary of one metric.</summary>
    public static MetricSummary Read(Metric metric, ReadOnlySpan<Shard> shards)
    {
        var cells = new List<MetricCell>(shards.Length);
        foreach (var shard in shards)
        {
            if (shard.Find(metric.Index) is { } cell)
                cells.Add(cell);
        }

        var totals = default(CellTotals);
        var violations = new long[2 * metric.Watches.Length];
        foreach (var cell in cells)
            cell.AddTo(ref totals, violations);

        var empty = new MetricSummary(metric.Name, metric.Kind) { Count = totals.Count };
        return metric.Kind switch
        {
            MetricKind.Counter or MetricKind.Money => empty with { Total = totals.Whole },
            MetricKind.Rate => empty with { Hits = totals.Whole },
            MetricKind.Time => Times(empty, totals, cells),
            MetricKind.Value => Values(empty, totals, cells),
            _ => Levels(empty, totals, cells),
        };
    }

    private static MetricSummary Times(MetricSummary summary, in CellTotals totals, List<MetricCell> cells)
    {
        var buckets = new BucketCounts();
        var (min, max) = (long.MaxValue, long.MinValue);
        foreach (var cell in cells.OfType<TimeCell>())
        {
            cell.AddTo(buckets);
            min = Math.Min(min, cell.MinNanoseconds);
            max = Math.Max(max, cell.MaxNanoseconds);
        }

        if (totals.Count == 0)
            return summary with { Quantiles = HistogramSnapshot.OfTimes(buckets) };
        var mean = totals.Whole / NanosecondsPerMs / totals.Count;
        return Described(summary, mean, HistogramSnapshot.OfTimes(buckets, min / NanosecondsPerMs, max / NanosecondsPerMs)) with
        {
            Min = min / NanosecondsPerMs,
            Max = max / NanosecondsPerMs,
        };
    }

    private static MetricSummary Values(MetricSummary summary, in CellTotals totals, List<MetricCell> cells)
    {
        var buckets = new BucketCounts();
        foreach (var cell in cells.OfType<ValueCell>())
            cell.Buckets.AddTo(buckets);
        if (totals.Count == 0)
            return summary with { Quantiles = HistogramSnapshot.OfValues(buckets, double.NaN, double.NaN) };
        var (min, max) = (cells.Min(cell => cell.Min), cells.Max(cell => cell.Max));
        return Described(summary, totals.Real / totals.Count, HistogramSnapshot.OfValues(buckets, min, max)) with { Min = min, Max = max };
    }

    private static MetricSummary Levels(MetricSummary summary, in CellTotals totals, List<MetricCell> cells) =>
        totals.Count == 0 ? summary : summary with
        {
            Mean = Finite(totals.Real / totals.Count),
            Min = cells.Min(cell => cell.Min),
            Max = cells.Max(cell => cell.Max),
            Last = cells.OfType<GaugeCell>().MaxBy(cell => cell.LastSequence)!.Last,
        };

    private static MetricSummary Described(MetricSummary summary, double mean, HistogramSnapshot quantiles) => summary with
    {
        Mean = Finite(mean),
        StdDev = double.IsFinite(mean) ? quantiles.StandardDeviation(mean) : null,
        Quantiles = quantiles,
    };

    // Sums of values near the largest double overflow; an unknown number is null.
    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
