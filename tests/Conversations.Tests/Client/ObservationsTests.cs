using Chat.Client;
using Chat.Messages;
using Chat.Server;
using LoadTest;

namespace Chat.Tests.Client;

public sealed class ObservationsTests
{
    [Theory]
    [InlineData(100, 20, 10, "")]
    [InlineData(101, 20, 10, "EXCELLENT")]
    [InlineData(98, 100, 10, "")]
    [InlineData(97, 100, 10, "EXPANSION")]
    [InlineData(100, 50, 10.1, "HIGH_LAT")]
    [InlineData(101, 20, 11, "EXCELLENT HIGH_LAT")]
    public void Outliers_are_kept_by_what_they_are(int bytes, int packed, double latencyMs, string tags)
    {
        var measured = Observe(CompressionMethod.Gzip, bytes, packed, latencyMs);

        var kept = measured.Samples.Where(sample => sample.Tag != "RANDOM").ToArray();
        string.Join(' ', kept.Select(sample => sample.Tag)).Should().Be(tags);
        foreach (var (_, fields) in kept)
        {
            fields.Should().Equal(new Dictionary<string, SampleValue>
            {
                ["ratio"] = bytes / (double)packed, ["latency_ms"] = latencyMs, ["method"] = "Gzip", ["bytes"] = bytes, ["packed"] = packed,
                ["source"] = "corpus", ["text"] = "hello",
            });
        }
    }

    [Theory]
    [InlineData(100, 25, 4, 75)]
    [InlineData(100, 125, 0.8, -25)]
    [InlineData(0, 0, 1, 0)]
    public void The_ratio_is_above_1_and_bandwidth_is_saved_where_packing_helps(int bytes, int packed, double ratio, long saved)
    {
        var measured = Observe(CompressionMethod.Brotli, bytes, packed, latencyMs: 1);

        measured.Values.Should().Equal(("compression_ratio", ratio));
        measured.Counters["bandwidth_saved_bytes"].Should().Be(saved);
    }

    [Theory]
    [InlineData(0, "method_none")]
    [InlineData(1, "method_gzip")]
    [InlineData(2, "method_brotli")]
    [InlineData(3, "method_deflate")]
    public void A_method_has_the_share_of_the_replies_that_it_has_packed(int method, string name)
    {
        var rates = Observe((CompressionMethod)method, 100, 100, latencyMs: 1).Rates.Where(rate => rate.Name.StartsWith("method_", StringComparison.Ordinal)).ToArray();

        rates.Should().HaveCount(4);
        rates.Where(rate => rate.Hit).Should().Equal((name, true));
    }

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void From_50_to_200_bytes_is_the_length_that_most_should_have(int bytes, bool hit) =>
        Observe(CompressionMethod.None, bytes, bytes, latencyMs: 1).Rates.Should().Contain(("length_50_to_200", hit));

    private static Measured Observe(CompressionMethod method, int bytes, int packed, double latencyMs)
    {
        var measured = new Measured();
        var reply = new ChatReply(IsKnown: true, method, Node: 0, bytes, new byte[packed]);
        Observations.Record(new LoadContext(new UserSink(measured, 0)), new Message("hello", null), reply, TimeSpan.FromMilliseconds(latencyMs));
        return measured;
    }
}
