namespace LoadTest.Runner.Recording.Histograms;

/// <summary>A bucket that holds something.</summary>
/// <param name="Index">Its place in the layout.</param>
/// <param name="Count">Samples in it, above 0.</param>
internal readonly record struct Bucket(int Index, long Count);
