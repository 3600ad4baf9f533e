using LoadTest.Generators.Model;

namespace LoadTest.Generators.Emission;

/// <summary>Writes the KPIs and how they are judged.</summary>
internal static class KpiEmitter
{
    private const string Kpis = "global::LoadTest.Runner.Kpis.";

    private static readonly JudgingModel Default = new();

    public static void Emit(ObjectWriter scenario, IReadOnlyList<KpiModel> kpis) =>
        scenario.SetAll("Kpis", kpis, static (items, kpi) => items.AddNew(Kpis + "KpiDefinition", properties =>
        {
            properties.Set("Metric", kpi.Metric is { } metric ? Literals.Of(metric) : null);
            properties.Set("Statistic", Kpis + "KpiStatistic." + kpi.Statistic);
            properties.Set("Percentile", kpi.Statistic == Statistic.Percentile ? kpi.Percentile : (double?)null);
            properties.Set("Comparison", Kpis + "KpiComparison." + (kpi.IsMinimum ? "Min" : "Max"));
            properties.Set("Limit", (double?)kpi.Limit);
            EmitJudging(properties, kpi.Judging);
        }));

    public static void EmitJudging(ObjectWriter owner, JudgingModel judging)
    {
        if (judging == Default) return;
        owner.SetNew("Judging", Kpis + "JudgeSettings", properties =>
        {
            properties.Set("Judge", judging.Judge);
            properties.Set("Confidence", judging.Confidence);
            properties.Set("OnInconclusive", judging.OnInconclusive);
            properties.Set("AbortOnFail", judging.AbortOnFail);
            properties.SetDuration("DelayAbort", judging.DelayAbort);
        });
    }
}
