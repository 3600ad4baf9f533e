using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class ObservedTests
{
    [Theory]
    [InlineData(KpiStatistic.Total, KpiComparison.Max, 10, 10, nameof(Verdict.Pass))]
    [InlineData(KpiStatistic.Total, KpiComparison.Max, 10, 11, nameof(Verdict.Fail))]
    [InlineData(KpiStatistic.Total, KpiComparison.Min, 10, 9, nameof(Verdict.Fail))]
    [InlineData(KpiStatistic.Total, KpiComparison.Max, 0, 0, nameof(Verdict.Pass))]
    [InlineData(KpiStatistic.Maximum, KpiComparison.Max, 10, 10, nameof(Verdict.Pass))]
    public void The_observed_value_decides_under_either_judge(
        KpiStatistic statistic, KpiComparison comparison, double limit, double actual, string verdict)
    {
        var definition = Some.Limit(statistic, comparison, limit, "tokens");

        Some.Judged(definition, Some.Counts(5, 0, actual)).Verdict.ToString().Should().Be(verdict);
        Some.Judged(definition.Proven(), Some.Counts(5, 0, actual)).Verdict.ToString().Should().Be(verdict);
        Some.Judged(definition, Some.Counts(5, 0, actual)).Interval.Should().BeNull();
    }

    [Theory]
    [InlineData(KpiComparison.Max, 9, nameof(Verdict.Fail))]
    [InlineData(KpiComparison.Max, 10, nameof(Verdict.Pass))]
    [InlineData(KpiComparison.Min, 2, nameof(Verdict.Pass))]
    [InlineData(KpiComparison.Min, 3, nameof(Verdict.Fail))]
    public void Every_value_of_a_gauge_must_lie_within_its_limit(KpiComparison comparison, double limit, string verdict) =>
        Some.Judged(Some.Limit(KpiStatistic.Value, comparison, limit, "queue"), new() { Samples = 30, Min = 2, Max = 10 }).Verdict.ToString().Should().Be(verdict);

    [Fact]
    public void A_maximum_fails_on_a_counted_violation_whatever_the_bucket_says()
    {
        var result = Some.Judged(Some.Limit(KpiStatistic.Maximum, KpiComparison.Max, 100), Some.Counts(50, 1, 99.9));

        result.Verdict.Should().Be(Verdict.Fail);
        result.Reason.Should().Be("max of iteration is over the limit of 100 ms, on 50 samples.");
    }

    [Fact]
    public void A_maximum_passes_on_no_violation_whatever_the_bucket_says() =>
        Some.Judged(Some.Limit(KpiStatistic.Maximum, KpiComparison.Max, 100), Some.Counts(50, 0, 100.1)).Verdict.Should().Be(Verdict.Pass);
}
