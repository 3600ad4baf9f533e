namespace LoadTest.Runner.Kpis;

/// <summary>A limit on a percentile or a percentage, as the share of samples that may lie on the wrong side.</summary>
/// <remarks>
/// In decimal, because 20 samples at p95 allow exactly one violation while 20 × (1 − 0.95) in binary is a little more or less than 1.
/// </remarks>
/// <param name="Share">q: 0 to 1.</param>
/// <param name="MinimumSamples">Below it the point estimate cannot pass.</param>
internal readonly record struct ShareLimit(decimal Share, long MinimumSamples)
{
    /// <summary>The share as the distributions take it.</summary>
    public double Q => (double)Share;

    /// <summary>Whether the limit is 0 % or 100 %, which no number of samples proves.</summary>
    public bool CannotBeProven => Share is 0 or 1;

    /// <summary>⌊n·q⌋: violations among n samples with which the point estimate, by nearest rank, keeps the limit.</summary>
    public long Allowed(long samples) => (long)decimal.Floor(samples * Share);

    /// <summary>Whether a KPI limits a share.</summary>
    public static bool Fits(KpiStatistic statistic) => statistic
        is KpiStatistic.Percentile or KpiStatistic.SuccessPercent or KpiStatistic.ErrorPercent
        or KpiStatistic.DroppedPercent or KpiStatistic.RatePercent;

    /// <summary>
    /// "pX ≤ T": 1 − X/100 may lie above T, at least ⌈1/(1−p)⌉ samples. A percentage: at most its upper limit, or 100 − its lower
    /// limit, at least ⌈1/min(limit, 1−limit)⌉ samples; 0 % and 100 % need one.
    /// </summary>
    public static ShareLimit Of(KpiDefinition definition)
    {
        if (definition.Statistic == KpiStatistic.Percentile)
        {
            var above = 1 - (decimal)definition.Percentile / 100;
            return new(above, Reciprocal(above));
        }

        var limit = (decimal)definition.Limit / 100;
        var share = definition.Comparison == KpiComparison.Max ? limit : 1 - limit;
        return new(share, share is 0 or 1 ? 1 : Reciprocal(Math.Min(share, 1 - share)));
    }

    private static long Reciprocal(decimal share) => (long)Math.Min(decimal.Ceiling(1 / share), long.MaxValue);
}
