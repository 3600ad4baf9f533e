using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Wording;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Reports;
using IterationCounts = LoadTest.Runner.Reports.IterationCounts;

namespace LoadTest.Runner.Runs;

/// <summary>Makes the one report that every format renders.</summary>
internal static class ReportBuilder
{
    /// <summary>The report of a run.</summary>
    /// <param name="result">What came out.</param>
    /// <param name="test">What was run.</param>
    /// <param name="environment">Where it was run.</param>
    /// <param name="warnings">What the host adds to the warnings of the run.</param>
    public static RunReport Build(RunResult result, TestIdentity test, RunEnvironment environment, IEnumerable<string> warnings)
    {
        var measurements = result.Measurements;
        return new RunReport
        {
            Test = new TestSection { Name = test.Name, Class = test.Class, Assembly = test.Assembly },
            Run = new RunSection
            {
                Id = environment.RunId,
                StartedUtc = result.StartedUtc,
                DurationSeconds = measurements.DurationSeconds,
                Seed = result.Plan.Seed,
                Build = BuildConfiguration.Of(result.Plan.Scenario.Class.Assembly),
                Machine = environment.Machine,
                Warnings = [.. warnings, .. result.Warnings, .. RunWarnings.Of(result)],
            },
            Profile = ProfileReport.Of(result.Plan),
            Verdict = result.Verdict is { } verdict ? Convert(verdict.Verdict) : null,
            Reasons = result.Verdict?.Reasons ?? [],
            Kpis = [.. result.Kpis.Select(Row)],
            Iterations = Counts(measurements.Iterations),
            Metrics = [.. MetricReport.Of(measurements, result.Plan.Run.Currency)],
            Errors = [.. measurements.Errors.Select(error => new ErrorRow(error.Type, error.Message, error.Count, error.IsExpected))],
            Resilience = ResilienceReport.Of(result),
            Generator = Section(result),
            Series = [.. measurements.Series.Select(SeriesReport.Row)],
        };
    }

    private static GeneratorSection Section(RunResult result) => new()
    {
        CpuPercent = result.GeneratorReading.CpuPercent,
        GcPauseMs = result.GeneratorReading.GcPauseMs,
        ThreadPoolDelayP99Ms = Percentile99(result.Measurements, GeneratorMetrics.ThreadPoolDelayName),
        ScheduleLagP99Ms = Percentile99(result.Measurements, GeneratorMetrics.ScheduleLagName),
        Saturated = result.Generator.Saturated,
    };

    private static double? Percentile99(Measurements measurements, string metric) =>
        measurements.Metric(metric)?.Quantiles?.ValueAtPercentile(99);

    private static KpiRow Row(KpiResult result) => new()
    {
        Metric = result.Definition.Metric,
        Statistic = KpiNames.Statistic(result.Definition),
        Comparison = result.Definition.Comparison == KpiComparison.Max ? "max" : "min",
        Limit = result.Definition.Limit,
        Unit = KpiNames.Unit(result.Definition) is { Length: > 0 } unit ? unit : null,
        Actual = result.Actual,
        Implied = result.Definition.Implied,
        Baseline = result.Definition.Baseline,
        Samples = result.Samples,
        Violations = result.Definition.Statistic is KpiStatistic.Mean or KpiStatistic.PerSecond or KpiStatistic.Total or KpiStatistic.Value
            ? null
            : result.Violations,
        Interval = result.Interval is { } interval ? new IntervalSection(interval.Confidence, interval.Low, interval.High) : null,
        SamplesForProof = result.SamplesForProof,
        Judge = result.Definition.Judging.Judge == Judge.Proven ? "proven" : "estimate",
        Verdict = Convert(result.Verdict),
        Reason = result.Reason,
        Note = result.RegimeNote,
    };

    internal static ReportVerdict Convert(Verdict verdict) => verdict switch
    {
        Verdict.Pass => ReportVerdict.Pass,
        Verdict.Fail => ReportVerdict.Fail,
        _ => ReportVerdict.Inconclusive,
    };

    private static IterationCounts Counts(Recording.IterationCounts counts) => new()
    {
        Scheduled = counts.Scheduled,
        Started = counts.Started,
        Ok = counts.Ok,
        Failed = counts.Failed,
        Dropped = counts.Dropped,
        Abandoned = counts.Abandoned,
        Skipped = counts.Skipped,
        TimedOut = counts.TimedOut,
        ExpectedFailures = counts.ExpectedFailures,
        LateDiscarded = counts.LateDiscarded,
    };
}
