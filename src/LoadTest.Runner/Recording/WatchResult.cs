namespace LoadTest.Runner.Recording;

/// <summary>What a watch saw.</summary>
/// <param name="Total">In the whole run.</param>
/// <param name="Seconds">Per second, parallel to <see cref="Measurements.Series"/>.</param>
/// <param name="Abandoned">What was cut off, and left no sample.</param>
internal sealed record WatchResult(WatchBlock Total, IReadOnlyList<WatchBlock> Seconds, AbandonedCounts Abandoned);
