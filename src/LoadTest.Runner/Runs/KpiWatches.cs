using LoadTest.Runner.Kpis;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Runs;

/// <summary>
/// What the recorder must count for each KPI while it records. What kind of metric a helper of the load method or a package records is
/// not known before it does.
/// </summary>
internal sealed class KpiWatches
{
    private readonly Dictionary<KpiDefinition, WatchId> _watches = [];
    private readonly Dictionary<KpiDefinition, WatchId> _failures = [];
    private readonly Dictionary<KpiDefinition, WatchId> _timeouts = [];

    /// <summary>Registers the watches, before anything is recorded.</summary>
    public KpiWatches(IReadOnlyList<KpiDefinition> kpis, Recorder recorder)
    {
        foreach (var kpi in kpis) Add(kpi, recorder);
    }

    /// <summary>What was seen of a KPI's metric; null if it is judged by counts of iterations or by totals.</summary>
    public WatchResult? Of(KpiDefinition kpi, Measurements measurements) =>
        _watches.TryGetValue(kpi, out var watch) ? measurements.Watch(watch) : null;

    /// <summary>What was seen of the failed samples of a step.</summary>
    public WatchResult? FailuresOf(KpiDefinition kpi, Measurements measurements) =>
        _failures.TryGetValue(kpi, out var watch) ? measurements.Watch(watch) : null;

    /// <summary>What was seen of the samples of a step that the iteration timeout cut off; null if it is no matter of steps.</summary>
    public WatchResult? TimeoutsOf(KpiDefinition kpi, Measurements measurements) =>
        _timeouts.TryGetValue(kpi, out var watch) ? measurements.Watch(watch) : null;

    private void Add(KpiDefinition kpi, Recorder recorder)
    {
        var isIteration = kpi.Metric == KpiDefinition.Iteration;
        var side = kpi.Comparison == KpiComparison.Max ? WatchSide.Above : WatchSide.Below;
        switch (kpi.Statistic)
        {
            case KpiStatistic.Mean:
                _watches[kpi] = recorder.Watch(
                    recorder.Limited(kpi.Metric, MetricKind.Time, MetricKind.Value, MetricKind.Gauge), kpi.Limit, WatchSide.Above);
                break;
            case KpiStatistic.Percentile or KpiStatistic.Maximum:
                _watches[kpi] = recorder.Watch(recorder.Limited(kpi.Metric, MetricKind.Time, MetricKind.Value), kpi.Limit, WatchSide.Above);
                break;
            case KpiStatistic.RatePercent:
                _watches[kpi] = recorder.Watch(recorder.Metric(kpi.Metric, MetricKind.Rate), kpi.Limit, side);
                break;
            case KpiStatistic.SuccessPercent or KpiStatistic.ErrorPercent when !isIteration:
                _watches[kpi] = Count(kpi.Metric, recorder);
                _failures[kpi] = Count(kpi.Metric + ReservedMetrics.FailedSuffix, recorder);
                _timeouts[kpi] = Count(kpi.Metric + ReservedMetrics.TimedOutSuffix, recorder);
                break;
            case KpiStatistic.PerSecond when !isIteration:
                _watches[kpi] = recorder.Watch(recorder.Limited(kpi.Metric, Enum.GetValues<MetricKind>()), double.MaxValue, WatchSide.Above);
                _timeouts[kpi] = Count(kpi.Metric + ReservedMetrics.TimedOutSuffix, recorder);
                break;
            default:
                break;
        }
    }

    // Times under a limit that nothing violates.
    private static WatchId Count(string metric, Recorder recorder) =>
        recorder.Watch(recorder.Metric(metric, MetricKind.Time), double.MaxValue, WatchSide.Above);
}
