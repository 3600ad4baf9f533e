using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class KpiRulesTests
{
    [Theory]
    [InlineData(1e18, true)]
    [InlineData(-1e18, true)]
    [InlineData(1.1e18, false)]
    [InlineData(-1.1e18, false)]
    [InlineData(double.PositiveInfinity, false)]
    [InlineData(double.NaN, false)]
    public void A_limit_is_a_finite_number_up_to_10_to_the_18(double limit, bool holds) =>
        Check(Some.Limit(KpiStatistic.Value, KpiComparison.Max, limit, "queue"), holds, "A limit is a finite number up to 10^18; *queue has *. Set a limit.*");

    [Theory]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(-0.1, false)]
    [InlineData(100.1, false)]
    public void A_percentage_lies_between_0_and_100(double limit, bool holds) =>
        Check(Some.MaxError(limit), holds, "A percentage lies between 0 and 100; error rate of iteration has *. Set such a limit.*");

    [Theory]
    [InlineData(1e-6, true)]
    [InlineData(100 - 1e-6, true)]
    [InlineData(0, false)]
    [InlineData(100, false)]
    [InlineData(double.NaN, false)]
    public void A_percentile_lies_above_0_and_below_100(double percentile, bool holds) =>
        Check(Some.P(percentile, 1), holds, "A percentile lies above 0 and below 100; found * on iteration. Set such a percentile, or MaxMs.*");

    [Theory]
    [InlineData(0.51, true)]
    [InlineData(0.999, true)]
    [InlineData(0.5, false)]
    [InlineData(1, false)]
    [InlineData(double.NaN, false)]
    public void A_confidence_lies_above_one_half_and_below_1(double confidence, bool holds) =>
        Check(Some.P(95, 1) with { Judging = new() { Confidence = confidence } }, holds, "A confidence lies above 0.5 and below 1; p95 of iteration has *. Set such a confidence.*");

    [Theory]
    [InlineData(KpiStatistic.Percentile, KpiComparison.Max)]
    [InlineData(KpiStatistic.Mean, KpiComparison.Max)]
    [InlineData(KpiStatistic.Maximum, KpiComparison.Max)]
    [InlineData(KpiStatistic.SuccessPercent, KpiComparison.Min)]
    [InlineData(KpiStatistic.ErrorPercent, KpiComparison.Max)]
    [InlineData(KpiStatistic.DroppedPercent, KpiComparison.Max)]
    [InlineData(KpiStatistic.PerSecond, KpiComparison.Min)]
    [InlineData(KpiStatistic.RatePercent, null)]
    [InlineData(KpiStatistic.Total, null)]
    [InlineData(KpiStatistic.Value, null)]
    public void A_statistic_is_limited_on_its_side_or_on_both(KpiStatistic statistic, KpiComparison? side)
    {
        foreach (var comparison in Enum.GetValues<KpiComparison>())
            Check(Some.P(95, 1) with { Statistic = statistic, Comparison = comparison }, side is null || comparison == side, $"*is a {side} limit; found {comparison}. Set {side}.*");
    }

    [Fact]
    public void Only_a_mean_with_a_baseline_may_have_a_lower_limit() =>
        Check(Some.Limit(KpiStatistic.Mean, KpiComparison.Min, 1) with { Baseline = 2 }, holds: true, "");

    private static void Check(KpiDefinition definition, bool holds, string fault)
    {
        var check = () => KpiRules.Check([definition]);
        if (holds) check.Should().NotThrow();
        else check.Should().Throw<ArgumentException>().WithMessage(fault);
    }
}
