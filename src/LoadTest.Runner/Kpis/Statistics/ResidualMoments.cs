namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>What the residuals of time blocks say about the variance that is estimated from them.</summary>
/// <param name="Blocks">B.</param>
/// <param name="Kurtosis">3 for normal residuals; the fewer blocks the variance rests on, the larger, up to B.</param>
/// <param name="LagOneAutocorrelation">Of neighbours.</param>
internal readonly record struct ResidualMoments(int Blocks, double Kurtosis, double LagOneAutocorrelation)
{
    private const double OfNormal = 3;

    /// <summary>γ: 0 for symmetric residuals, above 0 for a long tail upwards.</summary>
    public double Skewness { get; init; }

    /// <summary>
    /// ν = 2B/(κ − 1), at most B − 1: the χ² distribution with as many degrees of freedom has the variance (κ − 1)/B of an estimated
    /// variance (F. Satterthwaite, Biometrics Bulletin 2, 1946).
    /// </summary>
    /// <remarks>κ is never below 1, where all residuals are of one size; rounding may put it there, or leave it without a value.</remarks>
    public double DegreesOfFreedom => Kurtosis > 1 ? Math.Min(Blocks - 1, 2 * Blocks / (Kurtosis - 1)) : Blocks - 1;

    /// <summary>1 + 2ρ₁, at least 1: by how much correlated neighbours vary more in the mean (M. Bartlett, J. R. Stat. Soc. Suppl. 8, 1946).</summary>
    public double VarianceInflation => 1 + (2 * Math.Max(0, LagOneAutocorrelation));

    /// <summary>Of blocks around their overall ratio. Blocks that are all alike count as normal and uncorrelated.</summary>
    public static ResidualMoments Of(IReadOnlyList<RatioBlock> blocks)
    {
        // Residuals this small beside a block are rounding, whose signs agree and would look like correlation.
        const double roundingNoise = 1e-12;
        var total = RatioEstimate.Total(blocks);
        var (squares, cubes, fourths, products, previous) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var block in blocks)
        {
            var residual = block.Residual(total.Amount / total.Weight);
            squares += residual * residual;
            cubes += residual * residual * residual;
            fourths += residual * residual * residual * residual;
            products += residual * previous;
            previous = residual;
        }

        var noise = roundingNoise * total.Amount;
        return squares * blocks.Count <= noise * noise
            ? new(blocks.Count, OfNormal, 0)
            : new(blocks.Count, blocks.Count * fourths / (squares * squares), products / squares)
            {
                Skewness = Math.Sqrt(blocks.Count) * cubes / (squares * Math.Sqrt(squares)),
            };
    }
}
