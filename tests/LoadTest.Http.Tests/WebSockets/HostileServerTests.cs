using System.Net.WebSockets;
using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.WebSockets;

public sealed class HostileServerTests(TalkingServer server) : IClassFixture<TalkingServer>
{
    [Theory]
    [InlineData("abort", "*", 0)]
    [InlineData("leave", "The service closed the WebSocket with status 1001.", 10)]
    [InlineData("away", "The service closed the WebSocket with status 1001.", 0)]
    [InlineData("huge", "A message has at most 1000 bytes; the service sent more. Raise load.WebSocket.User.MaxMessageBytes if that is meant.", 1_000)]
    [InlineData("endless", "A message has at most 1000 bytes; the service sent more. Raise load.WebSocket.User.MaxMessageBytes if that is meant.", 1_000)]
    public async Task A_reply_that_is_none_fails_the_request_and_ends_the_connection(string behaviour, string message, int fewestBytes)
    {
        using var harness = new WebSocketHarness();
        harness.WebSocket.User.MaxMessageBytes = 1_000;
        await harness.WebSocket.ConnectAsync(server.Url + behaviour);

        var request = () => harness.WebSocket.RequestAsync("hello", name: "say");

        await request.Should().ThrowAsync<WebSocketException>().WithMessage(message);
        harness.Steps.Should().Equal(("ws_connect", false), ("ws_message", true), ("say", true));
        harness.Errors.Should().Equal(false, true);
        harness.Sink.Counters.GetValueOrDefault("ws_bytes_received").Should().BeGreaterThanOrEqualTo(fewestBytes);
        harness.Sink.Counters.GetValueOrDefault("ws_close{1001}").Should().Be(behaviour is "leave" or "away" ? 1 : 0);
        harness.WebSocket.IsConnected.Should().BeFalse();
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_with_the_iteration()
    {
        using var iteration = new CancellationTokenSource();
        using var harness = new WebSocketHarness(cancellation: iteration.Token);
        await harness.WebSocket.ConnectAsync(server.Url + "silent");

        var request = harness.WebSocket.RequestAsync("hello");
        request.IsCompleted.Should().BeFalse();
        await iteration.CancelAsync();

        await ((Func<Task>)(() => request)).Should().ThrowAsync<OperationCanceledException>();
        harness.Steps.Should().Equal(("ws_connect", false), ("ws_message", true));
        harness.WebSocket.IsConnected.Should().BeFalse();
    }

    [Fact]
    public async Task A_late_failure_leaves_the_next_connection_alone()
    {
        using var harness = new WebSocketHarness();
        await harness.WebSocket.ConnectAsync(server.Url + "silent");
        var late = harness.WebSocket.RequestAsync("hello");
        await harness.WebSocket.ConnectAsync(server.Url + "echo");

        await ((Func<Task>)(() => late)).Should().ThrowAsync<Exception>();

        (await harness.WebSocket.RequestAsync("still here")).Dispose();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(302)]
    [InlineData(403)]
    [InlineData(503)]
    public async Task A_status_other_than_101_fails_to_connect(int status)
    {
        using var harness = new WebSocketHarness();

        var connect = () => harness.WebSocket.ConnectAsync($"{server.Url}status/{status}");

        await connect.Should().ThrowAsync<WebSocketException>().WithMessage($"*'{status}'*'101'*");
        harness.Steps.Should().Equal(("ws_connect", true));
        harness.Errors.Should().Equal(true);
        harness.WebSocket.IsConnected.Should().BeFalse();
    }

    [Fact]
    public async Task A_server_that_does_not_listen_fails_to_connect()
    {
        using var closed = new ClosedPort();
        using var harness = new WebSocketHarness();

        var connect = () => harness.WebSocket.ConnectAsync($"ws://127.0.0.1:{closed.Number}/");

        await connect.Should().ThrowAsync<WebSocketException>();
        harness.Errors.Should().Equal(true);
    }

    [Fact]
    public async Task A_message_without_a_connection_says_what_to_do()
    {
        using var harness = new WebSocketHarness();

        var request = () => harness.WebSocket.RequestAsync("hello");

        await request.Should().ThrowAsync<InvalidOperationException>().WithMessage("A message needs a connection*EnsureConnectedAsync before it.");
        harness.Errors.Should().Equal(true);
    }
}
