using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.WebSockets;

public sealed class MessageTests(TalkingServer server) : IClassFixture<TalkingServer>
{
    [Fact]
    public async Task A_request_is_timed_to_the_last_byte_of_its_reply()
    {
        using var harness = new WebSocketHarness();
        await harness.WebSocket.ConnectAsync(server.Url + "echo");

        using var reply = await harness.WebSocket.RequestAsync("grüß dich", name: "say");

        (reply.ReadAsString(), reply.IsText).Should().Be(("grüß dich", true));
        harness.Steps.Should().Equal(("ws_connect", false), ("ws_message", false), ("say", false));
        harness.Errors.Should().Equal(false, false);
        harness.Sink.Counters.Should().Equal(new Dictionary<string, long> { ["ws_bytes_sent"] = 11, ["ws_bytes_received"] = 11 });
        harness.Sink.RunningSteps.Should().Be(0);
    }

    [Fact]
    public async Task Bytes_stay_bytes_whatever_their_number()
    {
        using var harness = new WebSocketHarness();
        await harness.WebSocket.ConnectAsync(server.Url + "echo");
        var bytes = new byte[100_000];
        harness.Sink.Random.NextBytes(bytes);

        await harness.WebSocket.SendAsync(bytes);
        using var reply = await harness.WebSocket.ReceiveAsync();

        reply.IsText.Should().BeFalse();
        reply.Bytes.ToArray().Should().Equal(bytes);
        using var empty = await harness.WebSocket.RequestAsync(ReadOnlyMemory<byte>.Empty);
        empty.Bytes.Length.Should().Be(0);
    }

    [Fact]
    public async Task A_disposed_message_gives_its_bytes_back_once()
    {
        using var harness = new WebSocketHarness();
        await harness.WebSocket.ConnectAsync(server.Url + "echo");
        var reply = await harness.WebSocket.RequestAsync("a");
        reply.Dispose();
        reply.Dispose();

        var read = () => reply.Bytes;

        read.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public async Task The_connection_stays_and_is_opened_once()
    {
        using var harness = new WebSocketHarness();

        for (var i = 0; i < 3; i++)
        {
            await harness.WebSocket.EnsureConnectedAsync(server.Url + "echo");
            (await harness.WebSocket.RequestAsync("hi")).Dispose();
        }

        harness.Steps.Count(step => step.Name == "ws_connect").Should().Be(1);
    }

    [Fact]
    public async Task Headers_go_with_the_request_to_connect()
    {
        using var harness = new WebSocketHarness();
        harness.WebSocket.User.Headers["X-Who"] = "ann";
        await harness.WebSocket.ConnectAsync(server.Url + "header");

        using var reply = await harness.WebSocket.RequestAsync("who?");

        reply.ReadAsString().Should().Be("ann");
    }

    [Theory]
    [InlineData("echo")]
    [InlineData("rude")]
    public async Task A_good_bye_ends_the_connection_whether_or_not_it_is_answered(string behaviour)
    {
        using var harness = new WebSocketHarness();
        await harness.WebSocket.ConnectAsync(server.Url + behaviour);

        await harness.WebSocket.CloseAsync();
        await harness.WebSocket.CloseAsync();

        harness.WebSocket.IsConnected.Should().BeFalse();
    }
}
