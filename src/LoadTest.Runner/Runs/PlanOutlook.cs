using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Aborting;

namespace LoadTest.Runner.Runs;

/// <summary>What a plan can still bring, which decides when <c>AbortOnFail</c> may give a KPI up.</summary>
internal static class PlanOutlook
{
    /// <summary>The outlook of one KPI.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="kpi">One of its KPIs.</param>
    public static RunOutlook Of(RunPlan plan, KpiDefinition kpi)
    {
        var rises = plan.Curve.RisesUntilSeconds;
        var outlook = RunOutlook.Unknown with { RisesUntil = rises > 0 && plan.MayBeExtended ? double.PositiveInfinity : rises };
        // An iteration brings one sample of itself, and any number of others.
        if (kpi.Metric != KpiDefinition.Iteration || plan.MayBeExtended || IsEnoughInconclusive(kpi)) return outlook;
        if (plan.Profile.Iterations is { } iterations) return outlook with { MostSamples = iterations };
        return plan.Run.IsOpenModel && plan.Profile.Arrivals == Arrivals.Constant
            ? outlook with { MostSamples = (long)Math.Ceiling(plan.Curve.Area), Seconds = plan.Duration?.TotalSeconds }
            : outlook;
    }

    // What cannot pass may still end inconclusive.
    private static bool IsEnoughInconclusive(KpiDefinition kpi) => kpi.Judging.OnInconclusive == OnInconclusive.Pass;
}
