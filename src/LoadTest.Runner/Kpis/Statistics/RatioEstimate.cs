namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>A ratio and its standard error from time blocks.</summary>
/// <param name="Value">The ratio over all blocks.</param>
/// <param name="StandardError">With what correlation is left between neighbours; infinite with a single block.</param>
/// <param name="Blocks">B.</param>
/// <param name="DegreesOfFreedom">Of the standard error: B − 1 for blocks that vary like a normal distribution, else fewer.</param>
/// <param name="Skewness">Of the blocks.</param>
internal readonly record struct RatioEstimate(double Value, double StandardError, int Blocks, double DegreesOfFreedom, double Skewness)
{
    /// <summary>
    /// Σamount/Σweight with the variance B/(B−1) · Σ residual² / (Σweight)² (W. Cochran, Sampling Techniques, 1977, 6.3), which is Student's
    /// variance of the mean of B block means if weights are equal; unequal blocks count by their weight.
    /// </summary>
    /// <remarks>
    /// Two things keep proofs as rare as α says where samples come in bursts (docs/calibration.md): the variance includes the correlation
    /// that merging has left between neighbours, and its degrees of freedom are those of the residuals (<see cref="ResidualMoments"/>).
    /// </remarks>
    public static RatioEstimate Of(IReadOnlyList<RatioBlock> blocks)
    {
        var total = Total(blocks);
        var ratio = total.Amount / total.Weight;
        var count = blocks.Count;
        if (count < 2) return new(ratio, double.PositiveInfinity, count, 0, 0);

        var squares = blocks.Sum(block => block.Residual(ratio) * block.Residual(ratio));
        var moments = ResidualMoments.Of(blocks);
        var variance = squares * count / (count - 1) * moments.VarianceInflation;
        return new(ratio, Math.Sqrt(variance) / total.Weight, count, moments.DegreesOfFreedom, moments.Skewness);
    }

    /// <summary>How far above the value its one-sided upper bound lies at <paramref name="alpha"/>.</summary>
    public double ReachAbove(double alpha) => Reach(alpha, Skewness);

    /// <summary>How far below the value its one-sided lower bound lies at <paramref name="alpha"/>.</summary>
    public double ReachBelow(double alpha) => Reach(alpha, -Skewness);

    /// <summary>
    /// t, and γ(2t² + 1)/(6√B) more towards the side of the long tail: a run that has by chance few of the rare large values has a mean that is
    /// too small, and a standard error that is too small with it (P. Hall, The Bootstrap and Edgeworth Expansion, 1992, 2.6). Never less than t.
    /// </summary>
    private double Reach(double alpha, double tail)
    {
        if (Blocks < 2) return double.PositiveInfinity;
        var t = StudentT.UpperQuantile(alpha, DegreesOfFreedom);
        return StandardError * (t + (Math.Max(0, tail) * ((2 * t * t) + 1) / (6 * Math.Sqrt(Blocks))));
    }

    /// <summary>All blocks as one.</summary>
    public static RatioBlock Total(IReadOnlyList<RatioBlock> blocks) =>
        blocks.Aggregate(default(RatioBlock), (sum, block) => sum + block);
}
