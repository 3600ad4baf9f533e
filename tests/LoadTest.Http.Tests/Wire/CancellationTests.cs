using LoadTest.Http.Tests.Servers;
using LoadTest.Requests;
using LoadTest.Wire;

namespace LoadTest.Http.Tests.Wire;

/// <summary>A cancelled request closes its connection, which serves nobody else.</summary>
public sealed class CancellationTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 20")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n12345")]
    public async Task A_request_that_is_cancelled_closes_its_connection(string begun)
    {
        using var cancelling = new CancellationTokenSource();
        var hasEnded = new TaskCompletionSource<bool>();
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.ReceiveAsync();
            await connection.SendAsync(connection.Index == 0 ? begun : Ok);
            if (connection.Index > 0) return;
            await cancelling.CancelAsync();
            hasEnded.SetResult(await connection.HasEndedAsync());
        });
        using var harness = new HttpHarness();
        using var message = new HttpRequestMessage(HttpMethod.Get, server.Url);

        var get = () => harness.Http.SendAsync(message, cancellation: cancelling.Token);

        await get.Should().ThrowAsync<OperationCanceledException>();
        (await hasEnded.Task).Should().BeTrue();
        using var next = await harness.Http.GetAsync(server.Url);
        (await next.ReadAsStringAsync()).Should().Be("ok");
        server.Connections.Should().Be(2);
        harness.Sink.RunningSteps.Should().Be(0);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_before_it_is_sent_leaves_connections_at_rest_alone()
    {
        await using var server = ScriptedServer.Answering(Ok);
        using var harness = new HttpHarness();
        (await harness.Http.GetAsync(server.Url)).Dispose();
        using var message = new HttpRequestMessage(HttpMethod.Get, server.Url);

        var get = () => harness.Http.SendAsync(message, cancellation: new CancellationToken(canceled: true));

        await get.Should().ThrowAsync<OperationCanceledException>();
        (await harness.Http.GetAsync(server.Url)).Dispose();
        server.Connections.Should().Be(1);
    }

    [Fact]
    public async Task A_connection_that_is_set_up_as_its_request_is_cancelled_is_closed()
    {
        using var pool = new WirePool(TimeProvider.System);
        var socket = new UnreadySocket();
        var connection = new WireConnection(socket, pool);
        using var buffer = new ResponseBuffer();

        var send = async () => await connection.SendAsync("GET"u8.ToArray(), RequestKind.Replayable, buffer, new CancellationToken(canceled: true));

        await send.Should().ThrowAsync<OperationCanceledException>();
        socket.IsClosed.Should().BeTrue();
    }
}
