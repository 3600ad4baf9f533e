using Chat.Messages;
using Chat.Server;
using LoadTest;

namespace Chat.Client;

/// <summary>What is recorded of a message and its reply.</summary>
internal static class Observations
{
    private const double Excellent = 5;
    private const double Expansion = 0.98;
    private const double HighLatencyMs = 10;
    private const double RandomShare = 0.05;

    /// <summary>Records.</summary>
    public static void Record(LoadContext load, Message message, ChatReply reply, TimeSpan latency)
    {
        var ratio = reply.Packed.Length == 0 ? 1 : reply.Length / (double)reply.Packed.Length;
        load.Record("compression_ratio", ratio);
        load.Count("bandwidth_saved_bytes", reply.Length - reply.Packed.Length);
        load.Rate("expansion", ratio < Expansion);
        load.Rate("method_none", reply.Method == CompressionMethod.None);
        load.Rate("method_gzip", reply.Method == CompressionMethod.Gzip);
        load.Rate("method_brotli", reply.Method == CompressionMethod.Brotli);
        load.Rate("method_deflate", reply.Method == CompressionMethod.Deflate);
        load.Rate("length_50_to_200", reply.Length is >= 50 and <= 200);
        load.Rate("session_lost", !reply.IsKnown);
        load.Count(message.Template is null ? "from_corpus" : "from_templates");

        var latencyMs = latency.TotalMilliseconds;
        if (ratio > Excellent) Keep("EXCELLENT");
        if (ratio < Expansion) Keep("EXPANSION");
        if (latencyMs > HighLatencyMs) Keep("HIGH_LAT");
        if (load.RandomFor("samples").Chance(RandomShare)) Keep("RANDOM");

        void Keep(string tag) => load.Sample(
            tag,
            ("ratio", ratio),
            ("latency_ms", latencyMs),
            ("method", reply.Method.ToString()),
            ("bytes", reply.Length),
            ("packed", reply.Packed.Length),
            ("source", message.Template?.Name ?? "corpus"),
            ("text", message.Text));
    }
}
