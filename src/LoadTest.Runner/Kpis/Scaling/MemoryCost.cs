namespace LoadTest.Runner.Kpis.Scaling;

/// <summary>What is known of the memory that a rung needed.</summary>
/// <param name="Size">The size.</param>
/// <param name="PeakMb">The most that two looks 2 ms apart both saw held.</param>
/// <param name="OwnMb">Of it, at most so much is the engine's own.</param>
/// <param name="LeftMb">What the process still held after the rung: it may have come once for all sizes, or with this one. Below 0 what it held before and gave back.</param>
/// <param name="Looks">How often it was looked.</param>
internal sealed record MemoryCost(int Size, double PeakMb, double OwnMb, double LeftMb, int Looks)
{
    /// <summary>A peak that lasts a third of the time goes unseen by so many looks in 2 of 100 cases.</summary>
    public const int FewestLooks = 10;

    /// <summary>The peak; null if it may be the engine's alone, or was looked for too seldom.</summary>
    public double? KnownMb => PeakMb > OwnMb && Looks >= FewestLooks ? PeakMb : null;

    // What was there before and went during the rung hides as much of what came.
    private double MostMb => PeakMb + Math.Max(0, -LeftMb);

    private double LeastMb => Math.Max(0, PeakMb - OwnMb - Math.Max(0, LeftMb));

    /// <summary>The efficiency of this rung.</summary>
    /// <param name="first">The first rung.</param>
    /// <returns>Null if one of the peaks is unknown.</returns>
    public EfficiencyRange? Against(MemoryCost first) =>
        Efficiency.Of(first.Size, first.KnownMb, Size, KnownMb) is { } value
            ? new EfficiencyRange(
                value,
                Efficiency.Of(first.Size, first.LeastMb, Size, MostMb) ?? 0,
                Efficiency.Of(first.Size, first.MostMb, Size, LeastMb) ?? double.PositiveInfinity)
            : null;
}
