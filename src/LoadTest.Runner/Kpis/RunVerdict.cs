namespace LoadTest.Runner.Kpis;

/// <summary>What all KPIs together say about the run and the test.</summary>
/// <param name="Verdict">Fail before inconclusive before pass.</param>
/// <param name="TestPasses">After <see cref="OnInconclusive"/>.</param>
/// <param name="Reasons">Of the KPIs that do not pass, failures first.</param>
internal sealed record RunVerdict(Verdict Verdict, bool TestPasses, IReadOnlyList<string> Reasons)
{
    private const string NoKpi = "The run has no KPI, and no data never passes. Set a limit with [Kpi(…)].";

    /// <summary>Combines the results; an extension that was wanted has happened, or is impossible.</summary>
    public static RunVerdict Of(IReadOnlyList<KpiResult> results)
    {
        if (results.Count == 0) return new(Verdict.Inconclusive, false, [NoKpi]);

        var reasons = results.Where(result => result.Verdict != Verdict.Pass)
            .OrderByDescending(result => result.Verdict)
            .Select(result => result.Reason);
        return new(results.Max(result => result.Verdict), results.All(Accepted), [.. reasons]);
    }

    /// <summary>Whether to extend the run once: nothing failed, and something inconclusive asks for it.</summary>
    public static bool WantsExtension(IReadOnlyList<KpiResult> results) =>
        results.All(result => result.Verdict != Verdict.Fail)
        && results.Any(result => result.Verdict == Verdict.Inconclusive
            && result.Definition.Judging.OnInconclusive == OnInconclusive.Extend);

    // What was told to pass without a decision must at least have been measured, and a run of nothing but errors has measured no success.
    private static bool Accepted(KpiResult result) =>
        result.Verdict == Verdict.Pass
        || (result.Verdict == Verdict.Inconclusive && result.Definition.Judging.OnInconclusive == OnInconclusive.Pass
            && result.Samples > 0 && !IsAllErrors(result));

    private static bool IsAllErrors(KpiResult result) =>
        result.Definition.Statistic is KpiStatistic.SuccessPercent or KpiStatistic.ErrorPercent && result.Violations == result.Samples;
}
