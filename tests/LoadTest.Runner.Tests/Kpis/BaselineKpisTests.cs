using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class BaselineKpisTests
{
    private static readonly JudgeSettings Aborting = new() { AbortOnFail = true };

    [Fact]
    public void A_KPI_of_the_source_says_which_direction_of_a_record_or_gauge_is_worse()
    {
        KpiDefinition[] source =
        [
            Some.Limit(KpiStatistic.Value, KpiComparison.Min, 1, "ratio"),
            Some.Limit(KpiStatistic.Value, KpiComparison.Max, 90, "queue"),
            Some.P(95, 70, "score"),
        ];

        var limits = new BaselineKpis(source, 0.1, Aborting).Of([Level("ratio", 2), Level("queue", 30), Level("score", 50), Level("size", 10)]);

        limits.Select(kpi => (kpi.Metric, kpi.Statistic, kpi.Comparison, kpi.Limit)).Should().Equal(
            ("ratio", KpiStatistic.Mean, KpiComparison.Min, 1.8),
            ("queue", KpiStatistic.Mean, KpiComparison.Max, 33),
            ("score", KpiStatistic.Mean, KpiComparison.Max, 55));
        limits.Should().OnlyContain(kpi => !kpi.Judging.AbortOnFail, "the rest of the run may mend it")
            .And.OnlyContain(kpi => Math.Abs(kpi.Judging.Confidence - (1 - (0.05 / 3))) < 1e-12, "three limits share the error of one");
    }

    [Fact]
    public void A_mean_of_which_no_share_can_be_taken_sets_no_limit() =>
        new BaselineKpis([Some.Limit(KpiStatistic.Value, KpiComparison.Min, -5, "level")], 0.1, Aborting).Of([Level("level", -2), Level("level", 0)])
            .Should().BeEmpty();

    [Theory]
    [InlineData(0, 1_000, KpiComparison.Max, 0.4051)]
    [InlineData(10, 1_000, KpiComparison.Max, 13.23)]
    [InlineData(10, 100_000, KpiComparison.Max, 11.21)]
    [InlineData(100, 1_000, KpiComparison.Min, 89.66)]
    public void A_rate_is_held_against_what_it_may_well_have_been(double percent, long samples, KpiComparison comparison, double limit)
    {
        var source = Some.Limit(KpiStatistic.RatePercent, comparison, 50, "rate");

        var kpi = new BaselineKpis([source], 0.1, Aborting).Of([new BaselineMetric("rate", samples, null, percent, null, [])]).Single();

        kpi.Limit.Should().BeApproximately(limit, limit / 500);
        kpi.Baseline.Should().Be(percent);
    }

    [Theory]
    [InlineData(19, new double[0])]
    [InlineData(20, new[] { 95.0 })]
    [InlineData(99, new[] { 95.0 })]
    [InlineData(100, new[] { 95.0, 99 })]
    public void Each_percentile_of_enough_samples_sets_a_limit_and_only_the_iteration_a_throughput(long samples, double[] percentiles)
    {
        var limits = Of(new BaselineMetric("login", samples, 50, null, null, [(95, 100), (99, 200), (50, 0)]));

        limits.Select(kpi => kpi.Percentile).Should().Equal(percentiles);
        foreach (var kpi in limits)
        {
            (kpi.Statistic, kpi.Comparison, kpi.BaselineSamples).Should().Be((KpiStatistic.Percentile, KpiComparison.Max, samples));
            kpi.Limit.Should().BeApproximately(1.1 * kpi.Baseline!.Value, 1e-9, "10 % more than it was");
        }
    }

    [Fact]
    public void The_throughput_of_the_iteration_sets_a_lower_limit()
    {
        Of(Throughput(50)).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Metric = KpiDefinition.Iteration,
            Statistic = KpiStatistic.PerSecond,
            Comparison = KpiComparison.Min,
            Limit = 45.0,
            Baseline = 50.0,
            BaselineSamples = 10L,
        });
        Of(Throughput(0)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(123.456, 135.9)]
    [InlineData(0.0123456, 0.01359)]
    [InlineData(100, 110)]
    public void A_limit_has_four_digits_rounded_away_from_its_baseline(double ms, double upper)
    {
        Of(new BaselineMetric("login", 20, null, null, null, [(95, ms)])).Single().Limit.Should().Be(upper);
        Of(Throughput(123.456)).Single().Limit.Should().Be(111.1);
    }

    [Fact]
    public void A_rate_never_gets_a_limit_over_100_percent()
    {
        var source = Some.Limit(KpiStatistic.RatePercent, KpiComparison.Max, 99, "rate");

        new BaselineKpis([source], 0.1, Aborting).Of([new BaselineMetric("rate", 1_000, null, 97, null, [])]).Single().Limit.Should().Be(100);
        new BaselineKpis([source], 0.1, Aborting).Of([new BaselineMetric("rate", 0, null, 97, null, [])]).Should().BeEmpty();
    }

    private static IReadOnlyList<KpiDefinition> Of(BaselineMetric metric) => new BaselineKpis([], 0.1, Aborting).Of([metric]);

    private static BaselineMetric Throughput(double perSecond) => new(KpiDefinition.Iteration, 10, perSecond, null, null, []);

    private static BaselineMetric Level(string name, double mean) => new(name, 100, null, null, mean, []);
}
