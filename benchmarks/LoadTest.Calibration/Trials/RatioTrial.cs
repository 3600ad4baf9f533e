using LoadTest.Runner.Kpis;

namespace LoadTest.Calibration.Trials;

/// <summary>One simulated run of a mean or a throughput, judged by the same code as a real one.</summary>
internal static class RatioTrial
{
    /// <summary>One look at the end.</summary>
    public static KpiResult Fixed(IRatioCase calibration, Random random)
    {
        var blocks = calibration.Run(random);
        var samples = blocks.Sum(block => block.Samples);
        var sum = blocks.Sum(block => block.Sum);
        var actual = calibration.Kpi.Statistic == KpiStatistic.Mean ? sum / samples : (double)samples / calibration.Seconds;
        var evidence = new KpiEvidence { Samples = samples, Actual = actual, ActualWithoutLag = actual, Blocks = blocks };
        return KpiJudge.Decide(calibration.Kpi, evidence, GeneratorHealth.Good);
    }
}
