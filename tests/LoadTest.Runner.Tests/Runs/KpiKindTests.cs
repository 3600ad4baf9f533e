using LoadTest.Runner.Kpis;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>A KPI names a metric whose kind is known from the source, or only once something is recorded.</summary>
public sealed class KpiKindTests
{
    private static readonly KpiDefinition P95 = new()
    {
        Metric = "score",
        Statistic = KpiStatistic.Percentile,
        Percentile = 95,
        Comparison = KpiComparison.Max,
        Limit = 5,
    };

    [Theory]
    [InlineData(true, 4, true, "p95 of score is 4, within the limit of 5, on 100 samples (0 above the limit, 5 allowed).")]
    [InlineData(false, 4, true, "p95 of score is 4, within the limit of 5, on 100 samples (0 above the limit, 5 allowed).")]
    [InlineData(true, 6, false, "p95 of score is 6, 1 (20 %) over the limit of 5, on 100 samples (100 above the limit, 5 allowed).")]
    [InlineData(false, 6, false, "p95 of score is 6, 1 (20 %) over the limit of 5, on 100 samples (100 above the limit, 5 allowed).")]
    public void A_percentile_of_a_record_is_judged_in_its_own_unit(bool isInTheSource, double value, bool passes, string reason)
    {
        var result = Run([P95], load => load.Record("score", value), isInTheSource ? [new("score", MetricKind.Value)] : []);

        result.Measurements.Iterations.Ok.Should().Be(100);
        result.Kpis[0].Should().BeEquivalentTo(new { Verdict = passes ? Verdict.Pass : Verdict.Fail, Reason = reason });
        UnitOf(result).Should().BeNull();
    }

    [Fact]
    public void Mean_and_maximum_of_a_record_are_judged_too()
    {
        var mean = P95 with { Statistic = KpiStatistic.Mean, Percentile = 0, Limit = 3.5 };
        var max = P95 with { Statistic = KpiStatistic.Maximum, Percentile = 0, Limit = 3.5 };

        var result = Run([mean, max], load => load.Record("score", load.Iteration % 2 == 0 ? 3 : 4));

        result.Kpis.Take(2).Select(kpi => (kpi.Actual, kpi.Verdict)).Should().Equal((3.5, Verdict.Pass), (4.0, Verdict.Fail));
    }

    [Fact]
    public void A_percentile_of_a_time_keeps_its_unit()
    {
        var result = Run([P95], load => load.Mark("score"));

        result.Kpis[0].Reason.Should().Contain("the limit of 5 ms");
        UnitOf(result).Should().Be("ms");
    }

    public static TheoryData<MetricKind, double> Throughputs => new()
    {
        { MetricKind.Time, 10 }, { MetricKind.Value, 10 }, { MetricKind.Counter, 70 }, { MetricKind.Rate, 10 }, { MetricKind.Gauge, 10 },
    };

    [Theory]
    [MemberData(nameof(Throughputs))]
    public void The_throughput_of_anything_that_a_helper_records_is_judged(MetricKind kind, double perSecond)
    {
        var kpi = new KpiDefinition { Metric = "it", Statistic = KpiStatistic.PerSecond, Comparison = KpiComparison.Min, Limit = 1 };

        var result = Run([kpi], load => Record(load, kind));

        result.Measurements.Iterations.Ok.Should().Be(100);
        result.Measurements.Metric("it")!.Kind.Should().Be(kind);
        result.Kpis[0].Actual.Should().BeApproximately(perSecond, 0.2);
        result.Kpis[0].Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void The_first_record_decides_and_another_kind_is_an_error_that_names_both()
    {
        var result = Run([P95 with { Limit = 500 }], load =>
        {
            if (load.Iteration == 0) load.Mark("score");
            else load.Record("score", 1);
        });

        result.Measurements.Errors.Should().ContainSingle().Which.Message.Should().Be(
            "A metric has one kind; 'score' is recorded as Time and now as Value. Give one of them another name.");
        result.Measurements.Iterations.Ok.Should().Be(1);
    }

    [Fact]
    public void A_kind_that_the_KPI_cannot_limit_is_an_error_that_names_the_KPI() =>
        Run([P95], load => load.Count("score")).Measurements.Errors.Should().ContainSingle().Which.Message.Should().Be(
            "A metric has one kind; 'score' has a KPI on Time or Value and now as Counter. Give one of them another name.");

    [Fact]
    public void The_limit_of_a_record_says_nothing_about_how_late_the_generator_may_be()
    {
        KpiDefinition[] kpis = [P95, P95 with { Metric = KpiDefinition.Iteration, Limit = 2_500 }];
        var recorder = new Recorder(new RecorderOptions { Metrics = [new("score", MetricKind.Value)] });
        recorder.Time(recorder.Metric(GeneratorMetrics.ScheduleLagName, MetricKind.Time), nanoseconds: 100_000_000);

        var health = GeneratorJudgement.Of(recorder.Finish(durationSeconds: 1), kpis, isOpenModel: false, sharesProcess: false);

        health.Lags.Should().BeFalse("100 ms are under a tenth of 2,500 ms");
    }

    private static string? UnitOf(RunResult result) =>
        ReportBuilder.Build(result, new TestIdentity("Body", "Class", "Assembly"), new Simulation().Environment, []).Kpis[0].Unit;

    private static void Record(LoadContext load, MetricKind kind)
    {
        switch (kind)
        {
            case MetricKind.Time: load.Mark("it"); break;
            case MetricKind.Value: load.Record("it", 1); break;
            case MetricKind.Counter: load.Count("it", 7); break;
            case MetricKind.Rate: load.Rate("it", true); break;
            default: load.Gauge("it", 1); break;
        }
    }

    private static RunResult Run(IReadOnlyList<KpiDefinition> kpis, Action<LoadContext> record, IReadOnlyList<MetricDefinition>? metrics = null)
    {
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, Iterations = 100, Seed = 1 },
            Kpis = kpis,
            Metrics = metrics ?? [],
        };
        return simulation.Run(async load =>
        {
            await simulation.Delay(100);
            record(load);
        });
    }
}
