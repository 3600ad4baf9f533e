using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class ImpliedKpisTests
{
    [Fact]
    public void Without_limits_no_error_and_no_drop_is_allowed()
    {
        var all = ImpliedKpis.Complete([], new(), mayDrop: true);

        all.Select(kpi => (kpi.Statistic, kpi.Limit, kpi.Implied)).Should().Equal(
            (KpiStatistic.ErrorPercent, 0, true), (KpiStatistic.DroppedPercent, 0, true));
    }

    [Fact]
    public void A_load_that_can_drop_nothing_needs_no_limit() =>
        ImpliedKpis.Complete([], new(), mayDrop: false).Should().ContainSingle().Which.Statistic.Should().Be(KpiStatistic.ErrorPercent);

    [Theory]
    [InlineData(KpiStatistic.SuccessPercent, KpiComparison.Min)]
    [InlineData(KpiStatistic.ErrorPercent, KpiComparison.Max)]
    public void A_success_or_error_limit_on_the_iteration_replaces_the_implied_one(KpiStatistic statistic, KpiComparison comparison) =>
        ImpliedKpis.Complete([Some.Limit(statistic, comparison, 50)], new(), mayDrop: false).Should().OnlyContain(kpi => !kpi.Implied);

    [Fact]
    public void A_success_limit_on_a_step_does_not() =>
        ImpliedKpis.Complete([Some.Limit(KpiStatistic.SuccessPercent, KpiComparison.Min, 50, "login")], new(), mayDrop: false)
            .Should().Contain(kpi => kpi.Implied);

    [Fact]
    public void A_dropped_limit_replaces_the_implied_one() =>
        ImpliedKpis.Complete([Some.Limit(KpiStatistic.DroppedPercent, KpiComparison.Max, 5)], new(), mayDrop: true)
            .Count(kpi => kpi.Statistic == KpiStatistic.DroppedPercent).Should().Be(1);

    [Fact]
    public void Implied_limits_take_the_defaults_but_are_estimated_because_zero_cannot_be_proven()
    {
        var implied = ImpliedKpis.Complete([], new() { Judge = Judge.Proven, AbortOnFail = true, OnInconclusive = OnInconclusive.Pass }, mayDrop: false).Single();

        implied.Judging.Judge.Should().Be(Judge.Estimate);
        implied.Judging.AbortOnFail.Should().BeTrue();
        implied.Judging.OnInconclusive.Should().Be(OnInconclusive.Pass);
    }

    [Fact]
    public void The_order_of_the_source_is_kept() =>
        ImpliedKpis.Complete([Some.P(99, 2), Some.P(95, 1)], new(), mayDrop: false).Select(kpi => kpi.Percentile).Should().Equal(99, 95, 0);

    [Fact]
    public void All_faults_of_the_definitions_are_reported_at_once()
    {
        var complete = () => ImpliedKpis.Complete([Some.P(100, double.NaN, "a"), Some.MaxError(101)], new(), mayDrop: false);

        complete.Should().Throw<ArgumentException>().WithMessage("*p100 of a has NaN*found 100 on a*error rate of iteration has 101*");
    }

    [Fact]
    public void A_limit_on_the_wrong_side_is_a_fault()
    {
        var complete = () => ImpliedKpis.Complete([Some.P(95, 1) with { Comparison = KpiComparison.Min }], new(), mayDrop: false);

        complete.Should().Throw<ArgumentException>().WithMessage("The limit on p95 of iteration is a Max limit; found Min. Set Max.*");
    }
}
