namespace LoadTest.Runner.Recording;

/// <summary>One second of the run. All rows sum to the totals; a late finish counts in the second in which it finished.</summary>
/// <param name="Second">0-based, from the start of the counted run.</param>
/// <param name="Users">Virtual users at its end.</param>
/// <param name="Iterations">What happened in it.</param>
/// <param name="P50Ms">The median latency, null without a sample.</param>
/// <param name="P95Ms">The 95th percentile, null without a sample.</param>
/// <param name="P99Ms">The 99th percentile, null without a sample.</param>
internal sealed record SeriesRow(int Second, int Users, IterationCounts Iterations, double? P50Ms, double? P95Ms, double? P99Ms);
