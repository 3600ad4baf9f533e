using System.Text.Json;
using Chat.Messages;
using Chat.Server;
using LoadTest;

namespace Chat.Client;

/// <summary>
/// Looks at 100 messages before the load to find from which length on packing pays, and adjusts what the users ask for.
/// </summary>
internal sealed class WarmUp
{
    private const int Messages = 100;
    private const int Step = 16;
    private const int Longest = 512;

    /// <summary>Texts of fewer bytes shall stay as they are. Before the warm-up a guess.</summary>
    public int CompressFrom { get; private set; } = 256;

    /// <summary>Sends the messages over the connection of a user, and logs what has changed.</summary>
    public async Task AnalyseAsync(LoadContext load, MessageWriter writer, Lines lines)
    {
        var participant = load.State<Participant>();
        var sizes = new List<(int Plain, int Packed)>(Messages);
        for (var i = 0; i < Messages; i++)
        {
            var message = writer.Write(load, lines, (Speaker)(i % 2), i / 2 % Lengths.Turns);
            var method = i % 4 < 2 ? CompressionMethod.Gzip : CompressionMethod.Brotli;
            var request = new ChatRequest(participant.Turn++, method, From: 0, Force: true, message.Text);
            using var answer = await load.WebSocket.RequestAsync(JsonSerializer.Serialize(request, JsonSerializerOptions.Web));
            var reply = ChatReply.Read(answer.Bytes);
            sizes.Add((reply.Length, reply.Packed.Length));
        }

        load.Log(Adjust(sizes));
    }

    /// <summary>Takes over what a warm-up has found.</summary>
    /// <returns>What has changed.</returns>
    internal string Adjust(IReadOnlyList<(int Plain, int Packed)> sizes)
    {
        var (before, (from, saved)) = (CompressFrom, Best(sizes));
        CompressFrom = from;
        var outcome = from == before ? "kept" : $"changed to {from}, which saves {saved}";
        return $"warm-up: {sizes.Count} messages of {sizes.Sum(size => size.Plain)} bytes, packing from {before} bytes on saves {Saved(sizes, before)}; {outcome}";
    }

    /// <summary>The shortest length from which on packing saves the most.</summary>
    internal static (int From, int Saved) Best(IReadOnlyList<(int Plain, int Packed)> sizes) =>
        Enumerable.Range(1, Longest / Step).Select(i => i * Step).Select(from => (From: from, Saved: Saved(sizes, from)))
            .MaxBy(candidate => candidate.Saved);

    private static int Saved(IEnumerable<(int Plain, int Packed)> sizes, int from) =>
        sizes.Where(size => size.Plain >= from).Sum(size => size.Plain - size.Packed);
}
