using System.Globalization;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Runs;

/// <summary>The text of <c>latency.hlog</c>.</summary>
internal static class LatencyLog
{
    public static string Render(Measurements measurements, DateTime startedUtc)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var log = new HistogramLogWriter(text);
        log.WriteHeader(startedUtc);
        foreach (var interval in measurements.Latencies) log.Write(interval);
        return text.ToString();
    }
}
