namespace LoadTest.Runner.Recording;

/// <summary>What a watch saw.</summary>
/// <param name="Total">In the whole run.</param>
/// <param name="Seconds">Per second, parallel to <see cref="Measurements.Series"/>.</param>
/// <param name="AbandonedBeyond">Abandoned iterations whose age was already beyond the limit: violations that left no sample.</param>
/// <param name="AbandonedWithin">Abandoned iterations younger than the limit: nobody knows.</param>
internal sealed record WatchResult(WatchBlock Total, IReadOnlyList<WatchBlock> Seconds, long AbandonedBeyond, long AbandonedWithin);
