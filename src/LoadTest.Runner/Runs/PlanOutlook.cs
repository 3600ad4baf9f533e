using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Aborting;
using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Runs;

/// <summary>What a plan can bring at most, which decides when a KPI can no longer pass.</summary>
internal static class PlanOutlook
{
    /// <summary>The outlook of one KPI.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="kpi">One of its KPIs.</param>
    public static RunOutlook Of(RunPlan plan, KpiDefinition kpi)
    {
        var outlook = RunOutlook.Unknown with { LoadRises = Rises(plan.Curve) };
        // An iteration brings one sample of itself, and any number of others.
        if (kpi.Metric != KpiDefinition.Iteration || MayBeExtended(plan) || IsEnoughInconclusive(kpi)) return outlook;
        if (plan.Profile.Iterations is { } iterations) return outlook with { MostSamples = iterations };
        return plan.Run.IsOpenModel && plan.Profile.Arrivals == Arrivals.Constant
            ? outlook with { MostSamples = ArrivalsOf(plan.Curve), Seconds = plan.Duration?.TotalSeconds }
            : outlook;
    }

    private static long ArrivalsOf(LevelCurve curve) => (long)Math.Ceiling(curve.Segments.Sum(segment => segment.Area));

    private static bool Rises(LevelCurve curve)
    {
        double[] levels = [.. curve.Segments.SelectMany(segment => (double[])[segment.From, segment.To])];
        return levels.Zip(levels.Skip(1)).Any(pair => pair.Second > pair.First);
    }

    private static bool MayBeExtended(RunPlan plan) => plan.Kpis.Any(kpi => kpi.Judging.OnInconclusive == OnInconclusive.Extend);

    // What cannot pass may still end inconclusive.
    private static bool IsEnoughInconclusive(KpiDefinition kpi) => kpi.Judging.OnInconclusive == OnInconclusive.Pass;
}
