namespace LoadTest.Runner.Kpis.Scaling;

/// <summary>How the cost of one item changes with the size, against the first rung: (c₀/n₀)/(c/n). 1 is linear, above 1 is better.</summary>
internal static class Efficiency
{
    /// <summary>The efficiency of a rung.</summary>
    /// <param name="firstSize">n₀.</param>
    /// <param name="firstCost">c₀: time or memory of the first rung.</param>
    /// <param name="size">n.</param>
    /// <param name="cost">c.</param>
    /// <returns>Null where a cost is unknown or not above 0.</returns>
    public static double? Of(int firstSize, double? firstCost, int size, double? cost) =>
        firstCost is > 0 && cost is > 0 ? firstCost / firstSize / (cost / size) : null;
}
