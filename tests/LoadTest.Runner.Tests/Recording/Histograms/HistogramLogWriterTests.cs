using LoadTest.Runner.Recording;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording.Histograms;

public sealed class HistogramLogWriterTests
{
    [Fact]
    public void A_log_has_its_header_and_a_line_for_each_second_with_latencies()
    {
        using var text = new StringWriter();
        var writer = new HistogramLogWriter(text);
        writer.WriteHeader(DateTimeOffset.UnixEpoch.AddSeconds(1_700_000_000.25));
        writer.Write(new LatencyInterval(3, Latencies(1_500, 2_001)));

        var lines = text.ToString().Split('\n');

        lines[0].Should().Be("#[Histogram log format version 1.3]");
        lines[1].Should().Be("#[StartTime: 1700000000.250 (seconds since epoch), 2023-11-14T22:13:20.2500000Z]");
        lines[2].Should().Be("#[BaseTime: 1700000000.250 (seconds since epoch)]");
        lines[3].Should().Be("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"");
        lines[4].Should().StartWith("3.000,1.000,2.001,HIST");
        lines[5].Should().BeEmpty();
        var read = HistogramEncoding.Decode(Convert.FromBase64String(lines[4].Split(',')[3]));
        read.Buckets.Select(bucket => IntegerLayout.Lowest(bucket.Index)).Should().Equal(1_500, 2_001);
    }

    private static PackedHistogram Latencies(params long[] microseconds)
    {
        var histogram = new Histogram();
        foreach (var value in microseconds) histogram.Record(value);
        return histogram.Pack();
    }
}
