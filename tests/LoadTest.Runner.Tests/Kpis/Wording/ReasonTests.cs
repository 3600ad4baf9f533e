using System.Globalization;
using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis.Wording;

public sealed class ReasonTests
{
    [Fact]
    public void A_missed_percentile_says_by_how_much_and_on_how_many_samples() =>
        Reason(Some.P(95, 600, "first_token"), Some.Counts(2_381, 173, 812.4)).Should().Be(
            "p95 of first_token is 812.4 ms, 212.4 ms (35 %) over the limit of 600 ms, on 2,381 samples (173 above the limit, 119 allowed).");

    [Fact]
    public void A_kept_percentile_says_the_same_of_its_limit() =>
        Reason(Some.P(99.9, 2_500), Some.Counts(12_000, 3, 1_812.34)).Should().Be(
            "p99.9 of iteration is 1,812.3 ms, within the limit of 2,500 ms, on 12,000 samples (3 above the limit, 12 allowed).");

    [Fact]
    public void A_missed_percentage_is_told_in_percentage_points() =>
        Reason(Some.Limit(KpiStatistic.SuccessPercent, KpiComparison.Min, 98), Some.Counts(2_400, 96)).Should().Be(
            "success rate of iteration is 96 %, 2 percentage points under the limit of 98 %, on 2,400 samples (96 failed, 48 allowed).");

    [Fact]
    public void A_missed_rate_names_the_observations_on_the_wrong_side()
    {
        Reason(Some.Limit(KpiStatistic.RatePercent, KpiComparison.Max, 10, "rag_miss"), Some.Counts(1_000, 125)).Should().Be(
            "rate of rag_miss is 12.5 %, 2.5 percentage points over the limit of 10 %, on 1,000 samples (125 true, 100 allowed).");
        Reason(Some.Limit(KpiStatistic.RatePercent, KpiComparison.Min, 90, "quoted"), Some.Counts(1_000, 125)).Should().EndWith("(125 false, 100 allowed).");
    }

    [Fact]
    public void Missed_throughput_is_told_per_second() =>
        Reason(Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 100), Some.Counts(5_526, 0, 92.1)).Should().Be(
            "throughput of iteration is 92.1 per second, 7.9 per second (7.9 %) under the limit of 100 per second, on 5,526 samples.");

    [Fact]
    public void A_total_has_the_metrics_own_unit() =>
        Reason(Some.Limit(KpiStatistic.Total, KpiComparison.Max, 1_000, "tokens"), Some.Counts(1, 0, 1_500)).Should().Be(
            "total of tokens is 1,500, 500 (50 %) over the limit of 1,000, on 1 sample.");

    [Fact]
    public void A_gauge_names_its_largest_or_smallest_value()
    {
        var evidence = new KpiEvidence { Samples = 30, Min = -2, Max = 12 };

        Reason(Some.Limit(KpiStatistic.Value, KpiComparison.Max, 10, "queue"), evidence).Should().Be("largest value of queue is 12, 2 (20 %) over the limit of 10, on 30 samples.");
        Reason(Some.Limit(KpiStatistic.Value, KpiComparison.Min, 0, "queue"), evidence).Should().Be("smallest value of queue is -2, 2 under the limit of 0, on 30 samples.");
    }

    [Fact]
    public void A_narrow_miss_never_reads_as_the_limit_itself() =>
        Reason(Some.P(95, 600), Some.Counts(100, 6, 600.004)).Should().Be(
            "p95 of iteration is 600.004 ms, 0.004 ms (under 0.01 %) over the limit of 600 ms, on 100 samples (6 above the limit, 5 allowed).");

    [Fact]
    public void A_miss_that_the_histogram_cannot_show_is_told_by_its_counts() =>
        Reason(Some.P(95, 600), Some.Counts(100, 6, 599.9)).Should().Be(
            "p95 of iteration is over the limit of 600 ms, on 100 samples (6 above the limit, 5 allowed).");

    [Fact]
    public void Too_few_samples_say_how_many_are_missing_and_what_to_do() =>
        Reason(Some.P(95, 600), Some.Counts(7, 0, 100)).Should().Be(
            "p95 of iteration needs at least 20 samples; found 7. Run longer or raise the load.");

    [Fact]
    public void No_samples_of_a_metric_point_at_its_name() =>
        Reason(Some.P(95, 600, "first_token"), Some.Counts(0, 0)).Should().Be(
            "p95 of first_token has no samples, and no data never passes. Check that the load method records \"first_token\" and that its iterations succeed.");

    [Fact]
    public void An_implied_error_limit_says_how_to_change_it() =>
        Reason(ImpliedKpis.Complete([], new(), mayDrop: false).Single(), Some.Counts(2_400, 12)).Should().Be(
            "error rate of iteration is 0.5 %, 0.5 percentage points over the limit of 0 %, on 2,400 samples (12 failed, 0 allowed). "
            + "MaxErrorPercent = 0 is implied; set [Kpi(MaxErrorPercent = …)] to allow errors.");

    [Fact]
    public void An_implied_drop_limit_says_how_to_change_it() =>
        Reason(ImpliedKpis.Complete([], new(), mayDrop: true)[1], Some.Counts(2_400, 12)).Should().EndWith(
            "(12 dropped, 0 allowed). MaxDroppedPercent = 0 is implied; set [Kpi(MaxDroppedPercent = …)] to allow dropped iterations, or raise MaxUsers.");

    [Fact]
    public void A_proof_names_its_confidence() =>
        Reason(Some.P(95, 600).Proven(), Some.Counts(6_000, 0, 100)).Should().EndWith("(0 above the limit, 300 allowed): proven at 95 % confidence.");

    [Fact]
    public void Sentences_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("de-DE");
            Reason(Some.P(99.9, 600.5), Some.Counts(2_381, 173, 1_812.4)).Should().StartWith("p99.9 of iteration is 1,812.4 ms, 1,211.9 ms (202 %) over the limit of 600.5 ms, on 2,381");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Reason(KpiDefinition definition, KpiEvidence evidence) => Some.Judged(definition, evidence).Reason;
}
