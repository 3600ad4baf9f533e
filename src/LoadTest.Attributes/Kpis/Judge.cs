namespace LoadTest;

/// <summary>How a KPI is decided from the samples of a run.</summary>
public enum Judge
{
    /// <summary>
    /// The point estimate decides, by nearest rank. With fewer samples than the percentile needs (20 for p95, 100 for p99) a
    /// KPI cannot pass.
    /// </summary>
    Estimate,

    /// <summary>
    /// A KPI passes only if the samples prove it at the given confidence, fails only if they refute it, and is inconclusive
    /// otherwise. Correlation between samples is taken into account.
    /// In a run of a minute or more whose samples are independent, a latency whose true share above the limit is half of that allowed is
    /// proven in 80 % of runs with 490 samples at p95, 2,550 at p99, 26,000 at p99.9; one of twice that allowed is refuted with
    /// 210, 1,100 and 11,100 (docs/calibration.md). Bursts need as many times more as they are long.
    /// </summary>
    Proven,
}
