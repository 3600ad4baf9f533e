using System.Net.WebSockets;
using System.Text;
using Chat.Server;

namespace Chat.Tests.Server;

public sealed class ChatEndpointTests : IAsyncLifetime
{
    private ChatHost? _host;

    public async ValueTask InitializeAsync() => _host = await ChatHost.StartAsync(new ChatEndpoint(0, new Faults(), TimeProvider.System).TalkAsync);

    public async ValueTask DisposeAsync() => await _host!.DisposeAsync();

    [Theory]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("{\"turn\":-1,\"text\":\"a\"}")]
    [InlineData("null")]
    public async Task What_is_no_message_ends_the_connection(string message)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(_host!.Url + "/7"), TestContext.Current.CancellationToken);

        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        var answer = await socket.ReceiveAsync(new byte[100].AsMemory(), TestContext.Current.CancellationToken);

        answer.MessageType.Should().Be(WebSocketMessageType.Close);
        socket.CloseStatus.Should().Be(WebSocketCloseStatus.InvalidPayloadData);
    }

    [Fact]
    public async Task Whoever_does_not_ask_for_a_web_socket_is_told_to()
    {
        using var http = new HttpClient();

        using var response = await http.GetAsync(_host!.Url.Replace("ws://", "http://", StringComparison.Ordinal) + "/7", TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().Be(426);
    }
}
