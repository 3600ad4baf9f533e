using LoadTest.Calibration.Violations;
using LoadTest.Runner.Kpis;

namespace LoadTest.Calibration.Trials;

/// <summary>What is simulated again and again.</summary>
/// <param name="Percentile">95 or 99: the limit allows 5 or 1 % of violations.</param>
/// <param name="MeanBurst">Samples of a burst in the mean; null for independent samples.</param>
/// <param name="Samples">Of a run before it is extended.</param>
/// <param name="Seconds">Of a run before it is extended, each a block.</param>
internal sealed record CalibrationCase(double Percentile, double? MeanBurst, long Samples, int Seconds)
{
    /// <summary>The true share of violations as a multiple of the share allowed: 1 is a percentile exactly at its limit.</summary>
    public double Severity { get; init; } = 1;

    /// <summary>The share allowed.</summary>
    public double Share => (double)(1 - ((decimal)Percentile / 100));

    /// <summary>The bursts expected in a run whose percentile is at its limit.</summary>
    public double Episodes => Samples * Share / (MeanBurst ?? 1);

    /// <summary>A run with as many episodes at the limit.</summary>
    public static CalibrationCase Of(double percentile, double? meanBurst, int episodes, int seconds) =>
        new(percentile, meanBurst, (long)Math.Round(episodes * (meanBurst ?? 1) / (1 - (percentile / 100))), seconds);

    /// <summary>A new run of it.</summary>
    public BurstProcess Begin(Random random)
    {
        var share = Share * Severity;
        return new(share, MeanBurst ?? (1 / (1 - share)), random);
    }

    /// <summary>The next second of a run: the samples of any number of seconds differ by at most one from their even part.</summary>
    public KpiBlock Second(BurstProcess process, int second) =>
        process.Next((Samples * (second + 1) / Seconds) - (Samples * second / Seconds));

    /// <summary>The KPI that is judged.</summary>
    public KpiDefinition Kpi(OnInconclusive onInconclusive = OnInconclusive.Fail, bool abortOnFail = false) => new()
    {
        Statistic = KpiStatistic.Percentile,
        Percentile = Percentile,
        Comparison = KpiComparison.Max,
        Limit = 100,
        Judging = new() { Judge = Judge.Proven, OnInconclusive = onInconclusive, AbortOnFail = abortOnFail },
    };
}
