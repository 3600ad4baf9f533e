using LoadTest.Runner.Kpis;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Runs;

/// <summary>Reads from the measurements what a KPI is judged by.</summary>
internal sealed class KpiEvidenceReader(Measurements measurements, KpiWatches watches, CountedTime time)
{
    /// <summary>The evidence of one KPI.</summary>
    public KpiEvidence Read(KpiDefinition kpi)
    {
        var isIteration = kpi.Metric == KpiDefinition.Iteration;
        return kpi.Statistic switch
        {
            KpiStatistic.Percentile or KpiStatistic.Mean or KpiStatistic.Maximum => OfTime(kpi, watches.Of(kpi, measurements)!),
            KpiStatistic.SuccessPercent or KpiStatistic.ErrorPercent when isIteration => OfCounts(Judged, Errors),
            KpiStatistic.SuccessPercent or KpiStatistic.ErrorPercent =>
                OfStep(watches.Of(kpi, measurements)!, watches.FailuresOf(kpi, measurements)!, watches.TimeoutsOf(kpi, measurements)!),
            KpiStatistic.DroppedPercent => OfCounts(counts => counts.Scheduled, counts => counts.Dropped),
            KpiStatistic.PerSecond when isIteration => WithThroughput(OfCounts(counts => counts.Ok - counts.Skipped, _ => 0)),
            KpiStatistic.PerSecond when measurements.Metric(kpi.Metric)?.Kind == MetricKind.Counter =>
                WithThroughput(OfAmounts(watches.Of(kpi, measurements)!)),
            KpiStatistic.PerSecond => WithThroughput(OfSuccesses(watches.Of(kpi, measurements)!, watches.TimeoutsOf(kpi, measurements))),
            KpiStatistic.RatePercent => OfWatch(watches.Of(kpi, measurements)!),
            KpiStatistic.Total => OfTotal(kpi),
            _ => OfValue(kpi),
        };
    }

    /// <summary>The KPI as it is to be worded: on a record or a gauge it has the metric's own unit.</summary>
    public KpiDefinition WithUnit(KpiDefinition kpi) => kpi with
    {
        HasOwnUnit = GeneratorRule.IsOfTimes(kpi.Statistic) && measurements.Metric(kpi.Metric)?.Kind is MetricKind.Value or MetricKind.Gauge,
    };

    // An iteration that took itself out is neither a success nor an error, or a run of nothing but such would pass.
    private static long Judged(IterationCounts counts) => counts.Finished - counts.Skipped;

    private static long Errors(IterationCounts counts) => counts.Failed - counts.ExpectedFailures + counts.Abandoned;

    private KpiEvidence OfTime(KpiDefinition kpi, WatchResult watch)
    {
        var summary = measurements.Metric(kpi.Metric);
        var total = watch.Total;
        return OfWatch(watch) with
        {
            Actual = kpi.Statistic switch
            {
                KpiStatistic.Percentile => summary?.Quantiles?.ValueAtPercentile(kpi.Percentile),
                KpiStatistic.Mean => total.Count > 0 ? total.Sum / total.Count : null,
                _ => summary?.Max,
            },
            ActualWithoutLag = kpi.Statistic == KpiStatistic.Mean && total.Count > 0 ? total.SumWithoutLag / total.Count : null,
            // The ranks beyond the samples are those of what was abandoned.
            ValueAtRank = summary?.Quantiles is { } quantiles ? rank => rank <= quantiles.Count ? quantiles.ValueAtRank(rank) : null : null,
            AbandonedOverLimit = watch.Abandoned.Beyond,
            AbandonedOverLimitByLag = watch.Abandoned.BeyondByLag,
            AbandonedUnderLimit = watch.Abandoned.Within,
        };
    }

    private KpiEvidence OfWatch(WatchResult watch) => new()
    {
        Samples = watch.Total.Count,
        Violations = watch.Total.Violations,
        ViolationsWithoutLag = watch.Total.ViolationsWithoutLag,
        Blocks =
        [
            .. watch.Seconds.Select((block, second) => new KpiBlock(
                time.ShareOf(second), block.Count, block.Violations, block.ViolationsWithoutLag, block.Sum, block.SumWithoutLag)),
        ],
    };

    // The throughput of a counter is that of what it counts, however many at a time, as the report has it.
    private KpiEvidence OfAmounts(WatchResult watch)
    {
        var evidence = OfWatch(watch);
        return evidence with { Samples = (long)watch.Total.Sum, Blocks = [.. evidence.Blocks.Select(block => block with { Samples = (long)block.Sum })] };
    }

    // A step that was timed out is a time of the step and no success, as it is of an iteration.
    private KpiEvidence OfSuccesses(WatchResult timed, WatchResult? timedOut)
    {
        var evidence = OfWatch(timed);
        if (timedOut is null) return evidence;
        var blocks = evidence.Blocks.Zip(timedOut.Seconds, (block, cut) => block with { Samples = block.Samples - cut.Count });
        return evidence with { Samples = evidence.Samples - timedOut.Total.Count, Blocks = [.. blocks] };
    }

    private KpiEvidence OfStep(WatchResult timed, WatchResult failed, WatchResult timedOut) => new()
    {
        Samples = timed.Total.Count + failed.Total.Count,
        Violations = failed.Total.Count + timedOut.Total.Count,
        ViolationsWithoutLag = failed.Total.Count + timedOut.Total.Count,
        Blocks =
        [
            .. timed.Seconds.Zip(failed.Seconds, timedOut.Seconds).Select((step, second) =>
            {
                var violated = step.Second.Count + step.Third.Count;
                return new KpiBlock(time.ShareOf(second), step.First.Count + step.Second.Count, violated, violated, 0, 0);
            }),
        ],
    };

    private KpiEvidence OfCounts(Func<IterationCounts, long> samples, Func<IterationCounts, long> violations) => new()
    {
        Samples = samples(measurements.Iterations),
        Violations = violations(measurements.Iterations),
        ViolationsWithoutLag = violations(measurements.Iterations),
        Blocks =
        [
            .. measurements.Series.Select(row =>
            {
                var violated = violations(row.Iterations);
                return new KpiBlock(time.ShareOf(row.Second), samples(row.Iterations), violated, violated, 0, 0);
            }),
        ],
    };

    private KpiEvidence WithThroughput(KpiEvidence evidence) =>
        evidence with { Actual = time.TotalSeconds > 0 ? evidence.Samples / time.TotalSeconds : null };

    // A counter that no iteration incremented is 0; but nobody knows what one would have counted that never ended.
    private KpiEvidence OfTotal(KpiDefinition kpi)
    {
        var summary = measurements.Metric(kpi.Metric);
        return new KpiEvidence
        {
            Samples = Math.Max(Judged(measurements.Iterations) - measurements.Iterations.Abandoned, summary?.Count ?? 0),
            Actual = summary?.Amount ?? 0,
        };
    }

    private KpiEvidence OfValue(KpiDefinition kpi)
    {
        var summary = measurements.Metric(kpi.Metric);
        return new KpiEvidence
        {
            Samples = summary?.Count ?? 0,
            Min = summary?.Min,
            Max = summary?.Max,
            Actual = kpi.Comparison == KpiComparison.Max ? summary?.Max : summary?.Min,
        };
    }
}
