using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Recording;

/// <summary>The latencies of one second; seconds without any have none.</summary>
/// <param name="Second">0-based, from the start of the counted run.</param>
/// <param name="Histogram">Of the metric <c>iteration</c>.</param>
internal sealed record LatencyInterval(int Second, PackedHistogram Histogram);
