using System.ComponentModel;

namespace LoadTest.Runner.Profiles;

/// <summary>A pause drawn uniformly between two durations.</summary>
/// <param name="Shortest">0 or more.</param>
/// <param name="Longest">Not below <paramref name="Shortest"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ThinkTime(TimeSpan Shortest, TimeSpan Longest);
