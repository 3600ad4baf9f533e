using System.Globalization;

namespace LoadTest.Runner.Recording.Histograms;

/// <summary>
/// Writes <c>latency.hlog</c>: HdrHistogram's log format 1.3, a line for each interval, which HdrHistogram's tools and viewers read.
/// </summary>
/// <remarks>Timestamps count from the base time, lengths are in seconds, the maximum is in milliseconds, histograms in microseconds.</remarks>
internal sealed class HistogramLogWriter(TextWriter target)
{
    private const double HistogramUnitsPerMs = 1_000;

    /// <summary>Writes what stands above the intervals.</summary>
    /// <param name="start">The start of second 0.</param>
    public void WriteHeader(DateTimeOffset start)
    {
        var seconds = start.ToUnixTimeMilliseconds() / 1e3;
        target.Write("#[Histogram log format version 1.3]\n");
        target.Write(string.Create(CultureInfo.InvariantCulture, $"#[StartTime: {seconds:F3} (seconds since epoch), {start.UtcDateTime:O}]\n"));
        target.Write(string.Create(CultureInfo.InvariantCulture, $"#[BaseTime: {seconds:F3} (seconds since epoch)]\n"));
        target.Write("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n");
    }

    /// <summary>Writes one second of latencies.</summary>
    public void Write(LatencyInterval interval)
    {
        var encoded = Convert.ToBase64String(HistogramEncoding.Encode(interval.Histogram));
        target.Write(string.Create(
            CultureInfo.InvariantCulture, $"{(double)interval.Second:F3},1.000,{interval.Histogram.Highest / HistogramUnitsPerMs:F3},{encoded}\n"));
    }
}
