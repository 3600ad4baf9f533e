using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>Draws limits, and how they are judged.</summary>
internal sealed class KpiDraw(LoadRandom random)
{
    public IReadOnlyList<KpiDefinition> Draw(bool isOpen)
    {
        var all = new List<KpiDefinition>();
        if (random.Chance(0.6)) all.Add(Max(KpiStatistic.Percentile, random.Between(20, 1_000)) with { Percentile = random.Pick<double>([50, 90, 95, 99]) });
        if (random.Chance(0.3)) all.Add(Max(KpiStatistic.Mean, random.Between(20, 500)));
        if (random.Chance(0.2)) all.Add(Max(KpiStatistic.Maximum, random.Between(200, 3_000)));
        if (random.Chance(0.5)) all.Add(Max(KpiStatistic.ErrorPercent, random.Next(1, 40)));
        if (random.Chance(0.3)) all.Add(Max(KpiStatistic.DroppedPercent, random.Next(1, 40)));
        if (random.Chance(0.2)) all.Add(Max(KpiStatistic.PerSecond, random.Between(1, 20)) with { Comparison = KpiComparison.Min });
        return [.. all.Select(kpi => kpi with { Judging = Judging(isOpen) })];
    }

    // The arrivals of an extension begin where the first pass ended, which the witness of an open model cannot know.
    private JudgeSettings Judging(bool isOpen) => new()
    {
        Judge = random.Chance(0.3) ? Judge.Proven : Judge.Estimate,
        Confidence = random.Pick<double>([0.9, 0.95, 0.99]),
        OnInconclusive = random.Pick<OnInconclusive>(isOpen
            ? [OnInconclusive.Fail, OnInconclusive.Pass]
            : [OnInconclusive.Fail, OnInconclusive.Pass, OnInconclusive.Extend]),
        AbortOnFail = random.Chance(0.1),
        DelayAbort = TimeSpan.FromSeconds(random.Next(1, 3)),
    };

    private static KpiDefinition Max(KpiStatistic statistic, double limit) =>
        new() { Statistic = statistic, Comparison = KpiComparison.Max, Limit = limit };
}
