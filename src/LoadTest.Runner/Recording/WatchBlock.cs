namespace LoadTest.Runner.Recording;

/// <summary>What a watch saw in one second, or in the whole run. All seconds sum to the whole.</summary>
/// <param name="Count">Samples.</param>
/// <param name="Violations">Samples strictly beyond the limit.</param>
/// <param name="ViolationsWithoutLag">Those still beyond it after their own lag is subtracted.</param>
/// <param name="Sum">Of the samples: in ms for times, the total of a counter or of money, the hits of a rate.</param>
/// <param name="SumWithoutLag">The same after each sample's own lag is subtracted.</param>
internal readonly record struct WatchBlock(long Count, long Violations, long ViolationsWithoutLag, double Sum, double SumWithoutLag);
