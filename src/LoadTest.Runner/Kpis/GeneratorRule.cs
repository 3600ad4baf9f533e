using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis;

/// <summary>
/// A generator that lags can only inflate a latency and lower a throughput. It never excuses errors, and its own lag never fails a test.
/// Starts that did not happen excuse no throughput: that is what a slow service does to a load with a cap on its users.
/// </summary>
internal static class GeneratorRule
{
    /// <summary>The result, or an inconclusive one where the generator is to blame.</summary>
    /// <param name="result">Judged as if the generator had kept up.</param>
    /// <param name="evidence">The same evidence, abandoned iterations over the limit included.</param>
    /// <param name="generator">What the generator found about itself.</param>
    public static KpiResult Apply(KpiResult result, KpiEvidence evidence, GeneratorHealth generator)
    {
        var excused = Excuse(result, evidence, generator);
        return generator.SharesProcess && excused.Verdict != Verdict.Pass && IsLatency(excused.Definition) && evidence.Samples > 0
            ? excused with { Reason = excused.Reason + " Shared process: the cause cannot be separated." }
            : excused;
    }

    /// <summary>Whether the generator's lag can inflate what is limited: a time, and not a record in a unit of its own.</summary>
    public static bool IsLatency(KpiDefinition definition) => IsOfTimes(definition.Statistic) && !definition.HasOwnUnit;

    /// <summary>Whether it is a statistic of times, which a record may have too.</summary>
    public static bool IsOfTimes(KpiStatistic statistic) =>
        statistic is KpiStatistic.Percentile or KpiStatistic.Mean or KpiStatistic.Maximum;

    private static KpiResult Excuse(KpiResult result, KpiEvidence evidence, GeneratorHealth generator) => result.Verdict switch
    {
        Verdict.Pass when IsLatency(result.Definition) && !generator.HasEnoughStarts =>
            Inconclusive(result, "only " + NumberText.Value(100 * generator.PlannedStartsShare)
                + " % of the planned iterations started, and a pass needs 99 %. Lower the load or use a stronger machine."),
        Verdict.Fail when result.Definition.Statistic == KpiStatistic.PerSecond && generator.ExplainsThroughput(result.Actual, result.Definition.Limit) =>
            Inconclusive(result, (generator.Lags
                ? "the load generator lagged behind its schedule"
                : $"the load generator stood still for {NumberText.Value(100 * generator.StandstillShare)} % of the time, and the limit is kept without that")
                + ". Lower the load or use a stronger machine."),
        Verdict.Fail when IsLatency(result.Definition) && PassesWithoutLag(result.Definition, evidence) =>
            Inconclusive(result, "the limit is kept once each sample's own lag of the load generator is subtracted. "
                + "Lower the load or use a stronger machine."),
        _ => result,
    };

    /// <summary>
    /// By the point estimate under either judge: a proof that fails only because of the generator's lag has refuted nothing.
    /// </summary>
    private static bool PassesWithoutLag(KpiDefinition definition, KpiEvidence evidence) => definition.Statistic switch
    {
        KpiStatistic.Percentile => evidence.ViolationsWithoutLag <= ShareLimit.Of(definition).Allowed(evidence.Samples),
        KpiStatistic.Maximum => evidence.ViolationsWithoutLag == 0 && evidence.Violations > 0,
        _ => evidence.ActualWithoutLag <= definition.Limit && evidence.AbandonedOverLimit == evidence.AbandonedOverLimitByLag,
    };

    private static KpiResult Inconclusive(KpiResult result, string why) =>
        result with { Verdict = Verdict.Inconclusive, Reason = result.Reason.TrimEnd('.') + ", but " + why };
}
