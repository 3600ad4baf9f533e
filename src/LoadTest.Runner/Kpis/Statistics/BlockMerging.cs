namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>
/// Merges adjacent time blocks until they look independent (blocking: H. Flyvbjerg and H. Petersen, J. Chem. Phys. 91, 1989).
/// </summary>
internal static class BlockMerging
{
    /// <summary>Fewer blocks say too little about their variance.</summary>
    public const int FewestBlocks = 25;

    /// <summary>
    /// Pairs of neighbours become one until the lag-1 autocorrelation is below 2/√B, about the 97.7 % point for independent blocks.
    /// Stops below <see cref="FewestBlocks"/>.
    /// </summary>
    public static IReadOnlyList<RatioBlock> Merge(IEnumerable<RatioBlock> blocks)
    {
        var merged = WithoutEmpty(blocks);
        while (merged.Count >= FewestBlocks && ResidualMoments.Of(merged).LagOneAutocorrelation >= 2 / Math.Sqrt(merged.Count))
            merged = Pairs(merged);
        return merged;
    }

    /// <summary>A block without weight, such as the late finishes after the duration, belongs to the one before it.</summary>
    private static List<RatioBlock> WithoutEmpty(IEnumerable<RatioBlock> blocks)
    {
        var kept = new List<RatioBlock>();
        foreach (var block in blocks)
        {
            if (block.Weight > 0) kept.Add(block);
            else if (kept.Count > 0) kept[^1] += block;
        }

        return kept;
    }

    private static List<RatioBlock> Pairs(List<RatioBlock> blocks)
    {
        var pairs = new List<RatioBlock>(blocks.Count / 2);
        for (var i = 0; i + 1 < blocks.Count; i += 2) pairs.Add(blocks[i] + blocks[i + 1]);
        if (blocks.Count % 2 == 1) pairs[^1] += blocks[^1];
        return pairs;
    }
}
