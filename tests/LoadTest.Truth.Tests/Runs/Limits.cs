using LoadTest.Runner.Kpis;

namespace LoadTest.Truth.Tests.Runs;

/// <summary>KPIs in short.</summary>
internal static class Limits
{
    public static KpiDefinition P95(double ms) =>
        new() { Statistic = KpiStatistic.Percentile, Percentile = 95, Comparison = KpiComparison.Max, Limit = ms };
}
