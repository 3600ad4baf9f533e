using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Aborting;

namespace LoadTest.Runner.Runs;

/// <summary>What a plan can bring at most, which decides when a KPI can no longer pass.</summary>
internal static class PlanOutlook
{
    /// <summary>The outlook of one KPI.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="kpi">One of its KPIs.</param>
    public static RunOutlook Of(RunPlan plan, KpiDefinition kpi)
    {
        // An iteration brings one sample of itself, and any number of others.
        if (kpi.Metric != KpiDefinition.Iteration || MayGoGreen(plan, kpi)) return RunOutlook.Unknown;
        if (plan.Profile.Iterations is { } iterations) return new(iterations, null);
        return plan.Run.IsOpenModel && plan.Profile.Arrivals == Arrivals.Constant
            ? new((long)Math.Ceiling(plan.Curve.Segments.Sum(segment => segment.Area)), plan.Curve.DurationSeconds)
            : RunOutlook.Unknown;
    }

    // What cannot pass may still be inconclusive, which does for some; and an extension brings as many samples again.
    private static bool MayGoGreen(RunPlan plan, KpiDefinition kpi) =>
        kpi.Judging.OnInconclusive == OnInconclusive.Pass || plan.Kpis.Any(any => any.Judging.OnInconclusive == OnInconclusive.Extend);
}
