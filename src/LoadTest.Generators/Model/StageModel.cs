namespace LoadTest.Generators.Model;

/// <summary>A ramp to a level, its duration in ticks.</summary>
internal readonly record struct StageModel(long Duration, double Target, bool IsRate);
