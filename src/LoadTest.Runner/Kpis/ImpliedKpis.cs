namespace LoadTest.Runner.Kpis;

/// <summary>The limits that hold although nobody wrote them.</summary>
internal static class ImpliedKpis
{
    /// <summary>
    /// The KPIs of the source, then MaxErrorPercent = 0 unless a success or error limit is set on the whole iteration, then
    /// MaxDroppedPercent = 0 unless set, where anything can be dropped.
    /// </summary>
    /// <param name="explicitOnes">In the order of the source.</param>
    /// <param name="defaults">How the load test judges; implied limits are always estimated, because 0 % cannot be proven.</param>
    /// <param name="mayDrop">Whether a planned iteration may find no user or no time: not in a closed model, unless its duration may cut off its iterations.</param>
    /// <exception cref="ArgumentException">A definition breaks a rule of <see cref="KpiRules"/>.</exception>
    public static IReadOnlyList<KpiDefinition> Complete(
        IReadOnlyList<KpiDefinition> explicitOnes, JudgeSettings defaults, bool mayDrop)
    {
        KpiRules.Check(explicitOnes);
        var all = explicitOnes.ToList();
        if (!all.Any(kpi => IsOnIteration(kpi, KpiStatistic.SuccessPercent) || IsOnIteration(kpi, KpiStatistic.ErrorPercent)))
            all.Add(Zero(KpiStatistic.ErrorPercent, defaults));
        if (mayDrop && !all.Any(kpi => IsOnIteration(kpi, KpiStatistic.DroppedPercent)))
            all.Add(Zero(KpiStatistic.DroppedPercent, defaults));
        return all;
    }

    private static bool IsOnIteration(KpiDefinition kpi, KpiStatistic statistic) =>
        kpi.Metric == KpiDefinition.Iteration && kpi.Statistic == statistic;

    private static KpiDefinition Zero(KpiStatistic statistic, JudgeSettings defaults) => new()
    {
        Statistic = statistic,
        Comparison = KpiComparison.Max,
        Limit = 0,
        Judging = defaults with { Judge = Judge.Estimate },
        Implied = true,
    };
}
