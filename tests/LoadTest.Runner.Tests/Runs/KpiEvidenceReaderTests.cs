using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Statistics;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Tests.Kpis;

namespace LoadTest.Runner.Tests.Runs;

public sealed class KpiEvidenceReaderTests
{
    // In a run of 2.5 s; what finishes in second 4 was given time by the graceful stop.
    private static readonly int[] FinishesBySecond = [1, 2, 3, 0, 4];

    private readonly Recorder _recorder = new(new RecorderOptions());
    private readonly CountedTime _time = new();

    public static TheoryData<string, KpiStatistic> Kinds => new()
    {
        { KpiDefinition.Iteration, KpiStatistic.Percentile },
        { KpiDefinition.Iteration, KpiStatistic.Mean },
        { KpiDefinition.Iteration, KpiStatistic.ErrorPercent },
        { KpiDefinition.Iteration, KpiStatistic.PerSecond },
        { "step", KpiStatistic.ErrorPercent },
        { "step", KpiStatistic.PerSecond },
        { "hit", KpiStatistic.RatePercent },
        { "tokens", KpiStatistic.PerSecond },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_late_finish_is_a_sample_of_its_own_second_which_adds_no_time(string metric, KpiStatistic statistic)
    {
        var evidence = Evidence(Some.Limit(statistic, KpiComparison.Max, 100, metric) with { Percentile = 95 });

        evidence.Blocks.Select(block => block.Samples).Should().Equal(1, 2, 3, 0, 4);
        evidence.Blocks.Select(block => block.Seconds).Should().Equal(1, 1, 0.5, 0, 0);
        evidence.Samples.Should().Be(10);
    }

    [Theory]
    [InlineData(KpiDefinition.Iteration)]
    [InlineData("step")]
    [InlineData("tokens")]
    public void Of_a_throughput_late_finishes_go_with_the_last_second_that_has_time(string metric)
    {
        var kpi = Some.Limit(KpiStatistic.PerSecond, KpiComparison.Min, 1, metric);

        var evidence = Evidence(kpi);

        BlockMerging.Merge(RatioJudge.Blocks(kpi, evidence)).Should().Equal(new(1, 1), new(2, 1), new RatioBlock(3 + 0 + 4, 0.5));
        evidence.Actual.Should().Be(10 / 2.5);
    }

    [Fact]
    public void Of_a_mean_late_finishes_are_a_block_weighted_by_their_samples()
    {
        var kpi = Some.Limit(KpiStatistic.Mean, KpiComparison.Max, 100);

        var blocks = BlockMerging.Merge(RatioJudge.Blocks(kpi, Evidence(kpi)));

        blocks.Select(block => block.Weight).Should().Equal(1, 2, 3, 4);
        blocks.Should().OnlyContain(block => block.Amount == 10 * block.Weight);
    }

    private KpiEvidence Evidence(KpiDefinition kpi)
    {
        var watches = new KpiWatches([kpi], _recorder);
        for (var second = 0; second < FinishesBySecond.Length; second++)
        {
            for (var i = 0; i < FinishesBySecond[second]; i++) Finish();
            // An empty second is left out, as one is on which nobody looked.
            if (FinishesBySecond[second] > 0) _recorder.CloseSecond(second, usersNow: 0);
        }

        _time.Add(0, 2.5);
        return new KpiEvidenceReader(_recorder.Finish(2.5), watches, _time).Read(kpi);
    }

    private void Finish()
    {
        const long TenMilliseconds = 10_000_000;
        _recorder.Happened(IterationEvent.Started);
        _recorder.Happened(IterationEvent.Ok);
        _recorder.Time(_recorder.Metric(KpiDefinition.Iteration, MetricKind.Time), TenMilliseconds);
        _recorder.Time(_recorder.Limited("step", MetricKind.Time), TenMilliseconds);
        _recorder.Rate(_recorder.Metric("hit", MetricKind.Rate), hit: true);
        _recorder.Count(_recorder.Limited("tokens", MetricKind.Counter), 1);
    }
}
