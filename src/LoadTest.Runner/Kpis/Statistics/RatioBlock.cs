namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>One time block of a ratio: violations per sample, milliseconds per sample, successes per second.</summary>
/// <param name="Amount">Its part of the numerator.</param>
/// <param name="Weight">Its part of the denominator.</param>
internal readonly record struct RatioBlock(double Amount, double Weight)
{
    /// <summary>What the block has above the overall ratio.</summary>
    public double Residual(double ratio) => Amount - (ratio * Weight);

    /// <summary>Both blocks as one.</summary>
    public static RatioBlock operator +(RatioBlock left, RatioBlock right) =>
        new(left.Amount + right.Amount, left.Weight + right.Weight);
}
