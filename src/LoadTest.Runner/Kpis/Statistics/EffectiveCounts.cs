namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>As many independent samples as the correlated ones of a run are worth.</summary>
/// <param name="Samples">n_eff.</param>
/// <param name="Violations">t_eff.</param>
/// <param name="Blocks">B, independent time blocks.</param>
/// <param name="DesignEffect">deff: how many times the variance exceeds that of independent samples; 1 or more.</param>
internal readonly record struct EffectiveCounts(double Samples, double Violations, int Blocks, double DesignEffect)
{
    /// <summary>A part of them.</summary>
    public EffectiveCounts Times(double part) => this with { Samples = part * Samples, Violations = part * Violations };

    /// <summary>
    /// Korn and Graubard (Survey Methodology 24, 1998): with v̂ = t/n and the variance Var_B of v̂ between blocks,
    /// deff = max(1, Var_B / [v̂(1−v̂)/n]), n_eff = (n/deff)·(t_{n−1}/t_ν)² with Student's quantiles at 1−α, t_eff = v̂·n_eff.
    /// Where all samples agree there is no variance to measure: n_eff = min(n, B).
    /// </summary>
    /// <remarks>The variance and its degrees of freedom ν: <see cref="RatioEstimate"/>.</remarks>
    /// <param name="blocks">Violations per sample, merged until independent.</param>
    /// <param name="alpha">Error probability of one side.</param>
    public static EffectiveCounts Of(IReadOnlyList<RatioBlock> blocks, double alpha)
    {
        var (t, n) = RatioEstimate.Total(blocks);
        var estimate = RatioEstimate.Of(blocks);
        var share = estimate.Value;
        if (blocks.Count < 2 || n < 2 || t <= 0 || t >= n)
        {
            var few = Math.Min(n, blocks.Count);
            return new(few, n > 0 ? share * few : 0, blocks.Count, few > 0 ? n / few : 1);
        }

        var independent = share * (1 - share) / n;
        var designEffect = Math.Max(1, estimate.StandardError * estimate.StandardError / independent);
        var quantiles = StudentT.UpperQuantile(alpha, n - 1) / StudentT.UpperQuantile(alpha, estimate.DegreesOfFreedom);
        var samples = n / designEffect * quantiles * quantiles;
        return new(samples, share * samples, blocks.Count, designEffect);
    }
}
