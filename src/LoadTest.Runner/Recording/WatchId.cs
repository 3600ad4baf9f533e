namespace LoadTest.Runner.Recording;

/// <summary>Names a watch in <see cref="Measurements.Watches"/>.</summary>
/// <param name="Index">Its place in that list.</param>
internal sealed record WatchId(int Index);
