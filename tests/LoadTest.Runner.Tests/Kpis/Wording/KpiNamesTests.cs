using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Tests.Kpis.Wording;

public sealed class KpiNamesTests
{
    [Theory]
    [InlineData(KpiStatistic.Mean, KpiComparison.Max, "mean", "ms", "MeanMs")]
    [InlineData(KpiStatistic.Maximum, KpiComparison.Max, "max", "ms", "MaxMs")]
    [InlineData(KpiStatistic.SuccessPercent, KpiComparison.Min, "successPercent", "%", nameof(KpiAttribute.MinSuccessPercent))]
    [InlineData(KpiStatistic.ErrorPercent, KpiComparison.Max, "errorPercent", "%", nameof(KpiAttribute.MaxErrorPercent))]
    [InlineData(KpiStatistic.DroppedPercent, KpiComparison.Max, "droppedPercent", "%", nameof(KpiAttribute.MaxDroppedPercent))]
    [InlineData(KpiStatistic.PerSecond, KpiComparison.Min, "perSecond", "/s", nameof(KpiAttribute.MinPerSecond))]
    [InlineData(KpiStatistic.RatePercent, KpiComparison.Max, "percent", "%", nameof(KpiAttribute.MaxPercent))]
    [InlineData(KpiStatistic.Total, KpiComparison.Min, "total", "", nameof(KpiAttribute.MinTotal))]
    [InlineData(KpiStatistic.Value, KpiComparison.Max, "value", "", nameof(KpiAttribute.Max))]
    public void A_statistic_has_a_name_a_unit_and_a_property(
        KpiStatistic statistic, KpiComparison comparison, string name, string unit, string property)
    {
        var definition = Some.Limit(statistic, comparison, 1);

        KpiNames.Statistic(definition).Should().Be(name);
        KpiNames.Unit(statistic).Should().Be(unit);
        KpiNames.Property(definition).Should().Be(property);
    }

    [Theory]
    [InlineData(50, "p50", nameof(KpiAttribute.P50Ms))]
    [InlineData(95, "p95", nameof(KpiAttribute.P95Ms))]
    [InlineData(99.9, "p99.9", nameof(KpiAttribute.P999Ms))]
    public void A_percentile_is_named_by_its_number(double percentile, string name, string property)
    {
        KpiNames.Statistic(Some.P(percentile, 1)).Should().Be(name);
        KpiNames.Property(Some.P(percentile, 1)).Should().Be(property);
    }
}
