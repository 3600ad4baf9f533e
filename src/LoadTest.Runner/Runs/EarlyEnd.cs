using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Runs;

/// <summary>Whether a run should end before its plan: nothing succeeds, or a KPI with <c>AbortOnFail</c> is lost.</summary>
internal sealed class EarlyEnd(RunCore core, RunJudge judge)
{
    // Enough failures in a row from the first one on that no service is merely starting up.
    private const int FewestFailures = 50;

    private readonly bool _mayAbort = core.Plan.Kpis.Any(kpi => kpi.Judging.AbortOnFail);
    private readonly bool _errorsAreAllowed = core.Plan.Kpis.Any(AllowsOnlyErrors);

    /// <summary>Why to end the run; null to go on. After each second.</summary>
    public string? Reason(int second) => NothingSucceeds() ?? (_mayAbort ? judge.LostKpi(elapsedSeconds: second + 1) : null);

    private static bool AllowsOnlyErrors(KpiDefinition kpi) => kpi.Metric == KpiDefinition.Iteration
        && (kpi is { Statistic: KpiStatistic.ErrorPercent, Limit: >= 100 } or { Statistic: KpiStatistic.SuccessPercent, Limit: <= 0 });

    private string? NothingSucceeds()
    {
        var counts = core.Recorder.IterationsSoFar;
        var unexpected = counts.Failed - counts.ExpectedFailures;
        return !_errorsAreAllowed && counts.Ok == 0 && counts.ExpectedFailures == 0 && unexpected >= FewestFailures
            ? $"each of the first {unexpected} iterations failed"
            : null;
    }
}
