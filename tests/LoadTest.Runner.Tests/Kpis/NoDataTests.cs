using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class NoDataTests
{
    private static readonly double?[] Unknown = [null, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    private static readonly KpiDefinition[] Definitions =
    [
        Some.P(50, 1e9), Some.P(95, 1e9), Some.P(99.9, 1e9),
        Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 1e9),
        Some.Limit(KpiStatistic.Maximum, KpiComparison.Max, 1e9),
        Some.Limit(KpiStatistic.SuccessPercent, KpiComparison.Min, 1),
        Some.MaxError(0), Some.MaxError(99),
        Some.Limit(KpiStatistic.DroppedPercent, KpiComparison.Max, 0),
        Some.Limit(KpiStatistic.DroppedPercent, KpiComparison.Max, 99),
        Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 1e-9),
        Some.Limit(KpiStatistic.RatePercent, KpiComparison.Max, 100, "hit"),
        Some.Limit(KpiStatistic.RatePercent, KpiComparison.Min, 0, "hit"),
        Some.Limit(KpiStatistic.Total, KpiComparison.Min, 0, "tokens"),
        Some.Limit(KpiStatistic.Total, KpiComparison.Max, 1e9, "tokens"),
        Some.Limit(KpiStatistic.Value, KpiComparison.Min, -1e9, "queue"),
        Some.Limit(KpiStatistic.Value, KpiComparison.Max, 1e9, "queue"),
    ];

    [Theory]
    [InlineData(Judge.Estimate)]
    [InlineData(Judge.Proven)]
    public void Without_samples_nothing_passes_whatever_the_point_value(Judge judge)
    {
        foreach (var definition in Definitions)
        {
            foreach (var actual in Unknown.Append(0).Append(1))
            {
                foreach (var blocks in new[] { 0, 1, 60 })
                    MustNotPass(definition, judge, WithValue(Some.Counts(0, 0, actual, blocks), actual));
            }
        }
    }

    [Theory]
    [InlineData(Judge.Estimate)]
    [InlineData(Judge.Proven)]
    public void Values_that_are_no_numbers_never_pass(Judge judge)
    {
        // Percentages are computed from counts, which are always numbers.
        foreach (var definition in Definitions.Where(kpi => kpi.Statistic == KpiStatistic.Percentile || !ShareLimit.Fits(kpi.Statistic)))
        {
            foreach (var actual in Unknown) MustNotPass(definition, judge, WithValue(Some.Counts(6_000, 0, actual), actual));
        }
    }

    [Theory]
    [InlineData(Judge.Estimate)]
    [InlineData(Judge.Proven)]
    public void With_all_iterations_abandoned_no_latency_passes(Judge judge)
    {
        foreach (var definition in Definitions.Where(kpi => GeneratorRule.IsOfTimes(kpi.Statistic)))
        {
            foreach (var (over, under) in new[] { (50L, 0L), (0L, 50L), (1L, 1L), (1L, 0L), (0L, 1L) })
                MustNotPass(definition, judge, Some.Counts(0, 0) with { AbandonedOverLimit = over, AbandonedUnderLimit = under });
        }
    }

    [Theory]
    [InlineData(Judge.Estimate)]
    [InlineData(Judge.Proven)]
    public void With_all_failed_or_dropped_no_percentage_passes(Judge judge)
    {
        var percentages = Definitions.Where(kpi =>
            kpi.Statistic is KpiStatistic.SuccessPercent or KpiStatistic.ErrorPercent or KpiStatistic.DroppedPercent);
        foreach (var definition in percentages)
        {
            foreach (var n in new[] { 1, 2, 100, 6_000 }) MustNotPass(definition, judge, Some.Counts(n, n));
        }
    }

    [Fact]
    public void One_sample_proves_nothing()
    {
        var provable = Definitions.Where(kpi => ShareLimit.Fits(kpi.Statistic) || kpi.Statistic is KpiStatistic.Mean or KpiStatistic.PerSecond);
        foreach (var definition in provable) MustNotPass(definition, Judge.Proven, Some.Counts(1, 0, 5));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(75)]
    [InlineData(95)]
    [InlineData(99.9)]
    public void One_sample_passes_no_percentile(double percentile)
    {
        Some.Judged(Some.P(percentile, 100), Some.Counts(1, 0, 5)).Verdict.Should().Be(Verdict.Inconclusive);
        Some.Judged(Some.P(percentile, 100).Proven(), Some.Counts(1, 0, 5)).Verdict.Should().Be(Verdict.Inconclusive);
    }

    [Fact]
    public void No_success_at_all_is_a_throughput_of_zero_and_fails() =>
        Some.Judged(Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 1), Some.Counts(0, 0, 0)).Verdict.Should().Be(Verdict.Fail);

    private static KpiEvidence WithValue(KpiEvidence evidence, double? value) =>
        evidence with { Min = value, Max = value, ActualWithoutLag = value, ValueAtRank = _ => value };

    private static void MustNotPass(KpiDefinition definition, Judge judge, KpiEvidence evidence) =>
        Some.Judged(judge == Judge.Proven ? definition.Proven() : definition, evidence)
            .Verdict.Should().NotBe(Verdict.Pass, "of {0} and {1}", definition, evidence);
}
