using System.Net.WebSockets;
using System.Text.Json;
using Chat.Messages;
using Chat.Server;
using LoadTest;

namespace Chat.Client;

/// <summary>Holds the conversations of all virtual users.</summary>
/// <param name="servers">Whom they talk to.</param>
/// <param name="options">What the environment says.</param>
/// <param name="clock">Measures each reply.</param>
internal sealed class Talker(RoundRobin servers, ChatOptions options, TimeProvider clock)
{
    /// <summary>Messages of a conversation, in which human and agent take turns.</summary>
    public const int Messages = 8;

    private static readonly (CompressionMethod Method, double Weight)[] Methods =
        [(CompressionMethod.Deflate, 2), (CompressionMethod.Brotli, 2), (CompressionMethod.Gzip, 1)];

    private readonly MessageWriter _writer = new(options.CorpusWeight, options.IsRepetitive);
    private readonly Diversity _diversity = new();
    private readonly WarmUp _warmUp = new();

    /// <summary>Connects a user; the first one warms up for all.</summary>
    public async Task PrepareAsync(LoadContext load, Lines lines)
    {
        var participant = load.State<Participant>();
        await ConnectAsync(load, participant);
        if (load.User == 0) await _warmUp.AnalyseAsync(load, _writer, lines, participant);
    }

    /// <summary>Holds one conversation.</summary>
    public async Task TalkAsync(LoadContext load, Lines lines)
    {
        load.Gauge("compress_from_bytes", _warmUp.CompressFrom);
        var method = load.Random.Pick(Methods);
        for (var i = 0; i < Messages; i++)
        {
            if (i > 0) await load.Think("100ms..300ms");
            var message = _writer.Write(load, lines, (Speaker)(i % 2), i / 2);
            if (_diversity.Note(message) is { } alert)
            {
                load.Log(alert);
                load.Count("low_diversity");
            }

            await SayWithFailoverAsync(load, message, method);
        }
    }

    /// <summary>Ends the session of a user.</summary>
    public static async Task LeaveAsync(LoadContext load)
    {
        await load.WebSocket.CloseAsync();
        load.State<Participant>().Dispose();
    }

    private async Task SayWithFailoverAsync(LoadContext load, Message message, CompressionMethod method)
    {
        var participant = load.State<Participant>();
        for (var left = servers.Count - 1; ; left--)
        {
            try
            {
                await SayAsync(load, participant, message, method);
                return;
            }
            catch (WebSocketException)
            {
                load.Count("server_lost");
                if (left <= 0 || !options.FailsOver) throw;
                servers.Down(participant.Node!.Value);
                participant.Node = null;
            }
        }
    }

    private async Task SayAsync(LoadContext load, Participant participant, Message message, CompressionMethod method)
    {
        await ConnectAsync(load, participant);
        var request = new ChatRequest(participant.Turn++, method, _warmUp.CompressFrom, Force: false, message.Text);
        var begun = clock.GetTimestamp();
        using var answer = await load.WebSocket.RequestAsync(JsonSerializer.Serialize(request, JsonSerializerOptions.Web));
        var latency = clock.GetElapsedTime(begun);
        var reply = ChatReply.Read(answer.Bytes);
        load.Check("intact", participant.Unpacker.Unpack(reply) == message.Text);
        Observations.Record(load, message, reply, latency);
    }

    private async Task ConnectAsync(LoadContext load, Participant participant)
    {
        var moves = options.IsUnsticky && servers.Count > 1 && participant.Node is not null;
        if (moves) await load.WebSocket.CloseAsync();
        if (moves || participant.Node is null) participant.Node = servers.Next();
        if (load.WebSocket.IsConnected) return;
        participant.Reconnected(keepsTurn: moves);
        await load.WebSocket.ConnectAsync(servers.Url(participant.Node!.Value));
    }
}
