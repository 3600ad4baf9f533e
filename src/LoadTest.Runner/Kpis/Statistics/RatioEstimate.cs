namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>A ratio and its standard error from time blocks.</summary>
/// <param name="Value">The ratio over all blocks.</param>
/// <param name="StandardError">Infinite with a single block.</param>
/// <param name="Blocks">B.</param>
internal readonly record struct RatioEstimate(double Value, double StandardError, int Blocks)
{
    /// <summary>
    /// Σamount/Σweight with the variance B/(B−1) · Σ residual² / (Σweight)² (W. Cochran, Sampling Techniques, 1977, 6.3). With equal
    /// weights that is Student's variance of the mean of B block means; unequal blocks count by their weight.
    /// </summary>
    public static RatioEstimate Of(IReadOnlyList<RatioBlock> blocks)
    {
        var total = Total(blocks);
        var ratio = total.Amount / total.Weight;
        var count = blocks.Count;
        if (count < 2) return new(ratio, double.PositiveInfinity, count);

        var squares = blocks.Sum(block => block.Residual(ratio) * block.Residual(ratio));
        return new(ratio, Math.Sqrt(squares * count / (count - 1)) / total.Weight, count);
    }

    /// <summary>How far a one-sided bound at <paramref name="alpha"/> lies from the value, by Student's t with B − 1 degrees of freedom.</summary>
    public double Reach(double alpha) =>
        Blocks < 2 ? double.PositiveInfinity : StandardError * StudentT.UpperQuantile(alpha, Blocks - 1);

    /// <summary>All blocks as one.</summary>
    public static RatioBlock Total(IReadOnlyList<RatioBlock> blocks) =>
        blocks.Aggregate(default(RatioBlock), (sum, block) => sum + block);
}
