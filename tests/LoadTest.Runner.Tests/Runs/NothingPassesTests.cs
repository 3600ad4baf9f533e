using LoadTest.Runner.Kpis;
using LoadTest.Runner.Tests.Kpis;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>Every statistic in every run that measured nothing, through the whole engine, with limits that any datum would keep.</summary>
public sealed class NothingPassesTests
{
    private static readonly KpiDefinition[] Lenient =
    [
        Some.P(50, 1e9), Some.P(95, 1e9), Some.P(99.9, 1e9), Some.P(95, 1e9, "step"),
        Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 1e9), Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 1e9, "step"),
        Some.Limit(KpiStatistic.Maximum, KpiComparison.Max, 1e9), Some.Limit(KpiStatistic.Maximum, KpiComparison.Max, 1e9, "step"),
        Some.Limit(KpiStatistic.SuccessPercent, KpiComparison.Min, 1), Some.Limit(KpiStatistic.SuccessPercent, KpiComparison.Min, 1, "step"),
        Some.MaxError(99),
        Some.Limit(KpiStatistic.DroppedPercent, KpiComparison.Max, 99),
        Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 1e-9), Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 1e-9, "step"),
        Some.Limit(KpiStatistic.RatePercent, KpiComparison.Max, 99, "hit"), Some.Limit(KpiStatistic.RatePercent, KpiComparison.Min, 1, "hit"),
        Some.Limit(KpiStatistic.Total, KpiComparison.Min, 1, "tokens"), Some.Limit(KpiStatistic.Total, KpiComparison.Max, 1e9, "tokens"),
        Some.Limit(KpiStatistic.Value, KpiComparison.Min, -1e9, "queue"), Some.Limit(KpiStatistic.Value, KpiComparison.Max, 1e9, "queue"),
        Some.Limit(KpiStatistic.Value, KpiComparison.Min, -1e9, "size"), Some.Limit(KpiStatistic.Value, KpiComparison.Max, 1e9, "size"),
    ];

    [Theory]
    [InlineData(DegenerateRun.NoData)]
    [InlineData(DegenerateRun.NotANumber)]
    [InlineData(DegenerateRun.AllFailed)]
    [InlineData(DegenerateRun.AllDropped)]
    [InlineData(DegenerateRun.AllAbandoned)]
    public void A_run_that_measured_nothing_passes_by_no_statistic_and_no_judge(string kind)
    {
        foreach (var kpi in Lenient.SelectMany(ByBothJudges))
        {
            var result = DegenerateRun.Of(kind, kpi);

            result.Verdict!.TestPasses.Should().BeFalse("of {0} and {1}", kind, kpi);
            result.Verdict.Verdict.Should().NotBe(Verdict.Pass, "of {0} and {1}", kind, kpi);
            if (!IsKnown(kpi, kind)) result.Kpis[0].Verdict.Should().NotBe(Verdict.Pass, "of {0} and {1}", kind, kpi);
        }
    }

    [Theory]
    [InlineData(DegenerateRun.NoData)]
    [InlineData(DegenerateRun.NotANumber)]
    [InlineData(DegenerateRun.AllFailed)]
    [InlineData(DegenerateRun.AllDropped)]
    [InlineData(DegenerateRun.AllAbandoned)]
    public void Not_even_where_an_inconclusive_kpi_is_told_to_pass(string kind)
    {
        foreach (var kpi in Lenient)
            DegenerateRun.Of(kind, kpi.On(OnInconclusive.Pass)).Verdict!.TestPasses.Should().BeFalse("of {0} and {1}", kind, kpi);
    }

    [Fact]
    public void One_sample_passes_no_percentile_no_share_and_no_proof()
    {
        foreach (var kpi in Lenient.SelectMany(ByBothJudges).Where(kpi => !IsSettledByOne(kpi)))
        {
            var result = DegenerateRun.Of(DegenerateRun.OneSample, kpi);

            result.Kpis[0].Verdict.Should().NotBe(Verdict.Pass, "of {0}", kpi);
            result.Verdict!.TestPasses.Should().BeFalse("of {0}", kpi);
        }
    }

    [Fact]
    public void The_limits_are_so_lenient_that_an_ordinary_run_keeps_them_all()
    {
        foreach (var kpi in Lenient)
        {
            var simulation = new Simulation { Profile = new() { Users = 20, Duration = TimeSpan.FromSeconds(10), Seed = 1 }, Kpis = [kpi] };

            var result = simulation.Run(async load =>
            {
                load.Rate("hit", load.Iteration % 2 == 0);
                load.Count("tokens");
                load.Gauge("queue", 1);
                load.Record("size", 1);
                await load.Step("step", () => simulation.Delay(100));
            });

            result.Kpis[0].Verdict.Should().Be(Verdict.Pass, "of {0}", kpi);
        }
    }

    private static IEnumerable<KpiDefinition> ByBothJudges(KpiDefinition kpi) => [kpi, kpi.Proven()];

    // What did not happen is known of starts that were made, none of which was dropped, and of iterations that ended without counting.
    private static bool IsKnown(KpiDefinition kpi, string kind) => kpi switch
    {
        { Statistic: KpiStatistic.DroppedPercent } => kind != DegenerateRun.AllDropped,
        { Statistic: KpiStatistic.Total, Comparison: KpiComparison.Max } => kind is DegenerateRun.NotANumber or DegenerateRun.AllFailed,
        _ => false,
    };

    // The estimate of a mean or a throughput, and what is only ever observed.
    private static bool IsSettledByOne(KpiDefinition kpi) => kpi.Statistic is KpiStatistic.Maximum or KpiStatistic.Total or KpiStatistic.Value
        || (kpi.Judging.Judge == Judge.Estimate && kpi.Statistic is (KpiStatistic.Mean or KpiStatistic.PerSecond));
}
