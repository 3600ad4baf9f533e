using System.Net.WebSockets;
using System.Text.Json;
using Chat.Messages;
using Chat.Server;
using LoadTest;

namespace Chat.Client;

/// <summary>Holds the conversations of all virtual users.</summary>
/// <param name="url">The server, or the balancer before several.</param>
/// <param name="options">What the environment says.</param>
/// <param name="clock">Measures each reply.</param>
internal sealed class Talker(string url, ChatOptions options, TimeProvider clock)
{
    /// <summary>Messages of a conversation, in which human and agent take turns.</summary>
    public const int Messages = 8;

    private static readonly (CompressionMethod Method, double Weight)[] Methods =
        [(CompressionMethod.Deflate, 2), (CompressionMethod.Brotli, 2), (CompressionMethod.Gzip, 1)];

    private readonly MessageWriter _writer = new(options);
    private readonly Diversity _diversity = new();
    private readonly WarmUp _warmUp = new();

    /// <summary>Connects a user; the first one warms up for all.</summary>
    public async Task PrepareAsync(LoadContext load, Lines lines)
    {
        await ConnectAsync(load);
        if (load.User == 0) await _warmUp.AnalyseAsync(load, _writer, lines);
    }

    /// <summary>Holds one conversation.</summary>
    public async Task TalkAsync(LoadContext load, Lines lines)
    {
        load.Gauge("compress_from_bytes", _warmUp.CompressFrom);
        var method = load.Random.Pick(Methods);
        try
        {
            for (var i = 0; i < Messages; i++)
            {
                if (i > 0) await load.Think("25ms..75ms");
                // Half-way everybody is offline for a moment, and comes back to the same session.
                if (i == Messages / 2) await load.WebSocket.CloseAsync();
                await ConnectAsync(load);
                await SayAsync(load, Next(load, lines, i), method);
            }
        }
        catch (WebSocketException)
        {
            // Whoever lost the server does not expect another one to know what was said.
            load.Count("server_lost");
            load.State<Participant>().BeginAnew();
            throw;
        }
    }

    /// <summary>Ends the session of a user.</summary>
    public static async Task LeaveAsync(LoadContext load)
    {
        await load.WebSocket.CloseAsync();
        load.State<Participant>().Dispose();
    }

    private Task ConnectAsync(LoadContext load) => load.WebSocket.EnsureConnectedAsync(FormattableString.Invariant($"{url}/{load.User}"));

    private Message Next(LoadContext load, Lines lines, int index)
    {
        var message = _writer.Write(load, lines, (Speaker)(index % 2), index / 2);
        if (_diversity.Note(message) is { } alert)
        {
            load.Log(alert);
            load.Count("low_diversity");
        }

        return message;
    }

    private async Task SayAsync(LoadContext load, Message message, CompressionMethod method)
    {
        var participant = load.State<Participant>();
        var request = new ChatRequest(participant.Turn++, method, _warmUp.CompressFrom, Force: false, message.Text);
        var begun = clock.GetTimestamp();
        using var answer = await load.WebSocket.RequestAsync(JsonSerializer.Serialize(request, JsonSerializerOptions.Web));
        var latency = clock.GetElapsedTime(begun);
        var reply = ChatReply.Read(answer.Bytes);
        load.Check("intact", participant.Unpack(reply) == message.Text);
        Observations.Record(load, message, reply, latency);
    }
}
