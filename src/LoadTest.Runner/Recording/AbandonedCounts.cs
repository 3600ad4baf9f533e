namespace LoadTest.Runner.Recording;

/// <summary>What the end of the graceful stop cut off, held against the limit of one watch.</summary>
/// <param name="Beyond">Those whose age was already beyond the limit: violations that left no sample.</param>
/// <param name="BeyondByLag">Of these, those whose age less their own lag was not.</param>
/// <param name="Within">Those younger than the limit: nobody knows.</param>
internal readonly record struct AbandonedCounts(long Beyond, long BeyondByLag, long Within);
