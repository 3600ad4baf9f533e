using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis;

/// <summary>Decides a KPI from what was measured. Pure: equal evidence, equal result.</summary>
internal static class KpiJudge
{
    /// <summary>The verdict on one KPI, after the rules on abandoned iterations and on the generator's own lag.</summary>
    /// <exception cref="ArgumentException">The definition breaks a rule of <see cref="KpiRules"/>.</exception>
    public static KpiResult Decide(KpiDefinition definition, KpiEvidence evidence, GeneratorHealth generator)
    {
        KpiRules.Check([definition]);
        var counted = AbandonedRule.Count(definition, evidence);
        var judged = Judged(definition, counted);
        var honest = GeneratorRule.Apply(AbandonedRule.ForbidPass(judged, evidence), counted, generator);
        return honest with { Reason = honest.Reason + ImpliedHint.For(definition) + BaselineHint.For(definition) };
    }

    private static KpiResult Judged(KpiDefinition definition, KpiEvidence evidence) => definition.Statistic switch
    {
        KpiStatistic.Mean or KpiStatistic.PerSecond => RatioJudge.Decide(definition, evidence),
        KpiStatistic.Maximum or KpiStatistic.Total or KpiStatistic.Value => ObservedJudge.Decide(definition, evidence),
        _ => ShareJudge.Decide(definition, evidence),
    };
}
