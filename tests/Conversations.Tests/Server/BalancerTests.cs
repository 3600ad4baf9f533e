using System.Net.WebSockets;
using System.Text.Json;
using Chat.Server;

namespace Chat.Tests.Server;

public sealed class BalancerTests : IAsyncLifetime
{
    private static readonly CancellationToken Running = TestContext.Current.CancellationToken;

    private readonly List<ChatHost> _servers = [];
    private ChatHost? _balancer;

    public async ValueTask InitializeAsync()
    {
        for (var node = 0; node < 2; node++) _servers.Add(await ChatHost.StartAsync(new ChatEndpoint(node, new Faults(), TimeProvider.System).TalkAsync));
        _balancer = await ChatHost.StartAsync(new Balancer([.. _servers.Select(server => server.Url)], new Faults()).RelayAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _balancer!.DisposeAsync();
        foreach (var server in _servers) await server.DisposeAsync();
    }

    [Fact]
    public async Task A_session_that_comes_back_is_known()
    {
        using (var socket = await ConnectAsync("a"))
        {
            (await SayAsync(socket, turn: 0)).Node.Should().Be(0);
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Running);
        }

        using var again = await ConnectAsync("a");
        var reply = await SayAsync(again, turn: 1);
        (reply.Node, reply.IsKnown).Should().Be((0, true));
    }

    [Fact]
    public async Task Whose_server_crashes_loses_the_connection_and_finds_another_server()
    {
        using var socket = await ConnectAsync("a");
        await SayAsync(socket, turn: 0);

        await _servers[0].DisposeAsync();

        await socket.Awaiting(it => SayAsync(it, turn: 1)).Should().ThrowAsync<WebSocketException>();
        using var again = await ConnectAsync("a");
        var reply = await SayAsync(again, turn: 1);
        (reply.Node, reply.IsKnown).Should().Be((1, false));
    }

    [Fact]
    public async Task Where_no_server_is_left_nobody_is_let_in()
    {
        foreach (var server in _servers) await server.DisposeAsync();

        (await this.Awaiting(_ => ConnectAsync("a")).Should().ThrowAsync<WebSocketException>()).WithMessage("*503*");
    }

    private async Task<ClientWebSocket> ConnectAsync(string session)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"{_balancer!.Url}/{session}"), Running);
        return socket;
    }

    private static async Task<ChatReply> SayAsync(ClientWebSocket socket, int turn)
    {
        await socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(new ChatRequest(turn, CompressionMethod.None, 0, false, "hello"), JsonSerializerOptions.Web),
            WebSocketMessageType.Text, endOfMessage: true, Running);
        var buffer = new byte[100];
        var answer = await socket.ReceiveAsync(buffer.AsMemory(), Running);
        return ChatReply.Read(buffer.AsMemory(0, answer.Count));
    }
}
