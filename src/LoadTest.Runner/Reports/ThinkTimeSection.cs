namespace LoadTest.Runner.Reports;

/// <summary>A pause drawn uniformly between two durations.</summary>
/// <param name="ShortestMs">0 or more.</param>
/// <param name="LongestMs">Not below <paramref name="ShortestMs"/>.</param>
internal sealed record ThinkTimeSection(double ShortestMs, double LongestMs);
