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
    /// </summary>
    Proven,
}
