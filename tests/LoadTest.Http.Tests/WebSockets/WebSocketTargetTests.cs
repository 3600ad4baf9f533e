using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.WebSockets;

public sealed class WebSocketTargetTests(TalkingServer server) : IClassFixture<TalkingServer>
{
    [Theory]
    [InlineData("ws://shop.example.test/talk", "*found shop.example.test:80. If it is meant, set LOADTEST_ALLOW=shop.example.test or*")]
    [InlineData("wss://192.0.2.7/talk", "*found 192.0.2.7:443*")]
    public async Task A_target_that_nobody_has_allowed_is_refused_before_anything_is_sent(string url, string message)
    {
        using var harness = new WebSocketHarness(resolvesTo: "127.0.0.1");

        var connect = () => harness.WebSocket.ConnectAsync(url);

        await connect.Should().ThrowAsync<InvalidOperationException>().WithMessage(message);
        harness.Sink.Steps.Should().BeEmpty();
        harness.Sink.Rates.Should().BeEmpty();
    }

    [Fact]
    public async Task An_entry_allows_its_target()
    {
        using var harness = new WebSocketHarness(allowed: "talk.example.test", resolvesTo: "127.0.0.1");

        await harness.WebSocket.ConnectAsync(server.Url.Replace("127.0.0.1", "talk.example.test", StringComparison.Ordinal) + "echo");

        harness.WebSocket.IsConnected.Should().BeTrue();
    }

    [Fact]
    public async Task The_name_localhost_must_lead_to_loopback()
    {
        using var harness = new WebSocketHarness(resolvesTo: "192.0.2.7");

        var connect = () => harness.WebSocket.ConnectAsync(server.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "echo");

        await connect.Should().ThrowAsync<Exception>();
        harness.Errors.Should().Equal(true);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("/talk")]
    [InlineData("")]
    public async Task What_is_no_url_of_a_web_socket_is_refused(string url)
    {
        using var harness = new WebSocketHarness();

        var connect = () => harness.WebSocket.ConnectAsync(url);

        await connect.Should().ThrowAsync<ArgumentException>().WithMessage($"The URL of a WebSocket is absolute and begins with ws:// or wss://; found '{url}'.*");
    }
}
