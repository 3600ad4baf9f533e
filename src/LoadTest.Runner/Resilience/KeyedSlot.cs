namespace LoadTest.Runner.Resilience;

/// <summary>Which call through a keyed pipeline: with the seed it decides its random numbers.</summary>
/// <param name="Iteration">The stream of the iteration's calls.</param>
/// <param name="Call">Which call of this key in the iteration, from 0.</param>
/// <param name="IsCounted">Whether the iteration counts; in the warm-up it does not.</param>
internal readonly record struct KeyedSlot(SeedKey Iteration, int Call, bool IsCounted);
