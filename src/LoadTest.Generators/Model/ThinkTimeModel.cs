namespace LoadTest.Generators.Model;

/// <summary>A range of pauses, in ticks.</summary>
internal readonly record struct ThinkTimeModel(long Shortest, long Longest);
