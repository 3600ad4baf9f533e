using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Recording;

/// <summary>The latencies of one second; seconds without any have none.</summary>
/// <remarks>A run keeps all of its seconds until its log is written, so they are packed: two bytes for most buckets instead of 16.</remarks>
/// <param name="second">0-based, from the start of the counted run.</param>
/// <param name="histogram">Of the metric <c>iteration</c>.</param>
internal sealed class LatencyInterval(int second, HistogramSnapshot histogram)
{
    private readonly byte[] _packed = HistogramEncoding.Pack(histogram.Buckets);

    /// <summary>0-based, from the start of the counted run.</summary>
    public int Second { get; } = second;

    /// <summary>Of the metric <c>iteration</c>; unpacked at each call.</summary>
    public HistogramSnapshot Histogram => HistogramSnapshot.OfTimes(HistogramEncoding.Unpack(_packed));
}
