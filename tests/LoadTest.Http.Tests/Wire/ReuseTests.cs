using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.Wire;

/// <summary>A connection serves another request only if nothing is left of the one before.</summary>
public sealed class ReuseTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    [Theory]
    [InlineData(Ok)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n")]
    [InlineData("HTTP/1.1 503 Busy\r\nContent-Length: 2\r\n\r\nno")]
    [InlineData("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok")]
    public async Task A_complete_response_leaves_the_connection_to_the_next_request(string answer)
    {
        await using var server = ScriptedServer.Answering(answer);
        using var harness = new HttpHarness();

        for (var i = 0; i < 3; i++) (await harness.Http.GetAsync(server.Url, expect: ExpectedStatus.Any)).Dispose();

        server.Connections.Should().Be(1);
        harness.Steps("http_connect").Should().ContainSingle();
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil", "ok")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok\r\n", "ok")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil", "ok")]
    [InlineData("HTTP/1.1 204 No Content\r\nContent-Length: 4\r\n\r\nevil", "")]
    [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Length: 4\r\n\r\nevil", "")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil", "")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok", "ok")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", "ok")]
    public async Task A_connection_that_holds_more_or_ends_serves_nobody_else(string answer, string body)
    {
        await using var server = ScriptedServer.Answering(answer);
        using var harness = new HttpHarness();

        for (var i = 0; i < 3; i++)
        {
            using var response = await harness.Http.GetAsync(server.Url);
            (await response.ReadAsStringAsync()).Should().Be(body);
        }

        server.Connections.Should().Be(3);
    }

    [Fact]
    public async Task The_body_of_an_answer_to_a_head_is_never_the_next_answer()
    {
        await using var server = ScriptedServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 41\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
        using var harness = new HttpHarness();
        using var message = new HttpRequestMessage(HttpMethod.Head, server.Url);

        using var head = await harness.Http.SendAsync(message, cancellation: TestContext.Current.CancellationToken);
        using var get = await harness.Http.GetAsync(server.Url);

        head.Body.Length.Should().Be(0);
        head.ContentHeaders.ContentLength.Should().Be(41);
        (await get.ReadAsStringAsync()).Should().StartWith("HTTP/1.1");
        server.Connections.Should().Be(2);
    }

    [Fact]
    public async Task What_arrives_while_a_connection_rests_is_never_an_answer()
    {
        var hasSpoken = new TaskCompletionSource();
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.ReceiveAsync();
            await connection.SendAsync(Ok);
            if (connection.Index > 0) return;
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
            hasSpoken.SetResult();
            (await connection.HasEndedAsync()).Should().BeTrue("nothing is sent over it");
        });
        using var harness = new HttpHarness();

        using var first = await harness.Http.GetAsync(server.Url);
        await hasSpoken.Task;
        using var second = await harness.Http.GetAsync(server.Url);

        (await second.ReadAsStringAsync()).Should().Be("ok");
        server.Connections.Should().Be(2);
    }

    [Theory]
    [InlineData("Content-Length: 0\r\n\r\n", 1)]
    [InlineData("Content-Length: 2\r\n\r\nno", 1)]
    [InlineData("Content-Length: 100000\r\n\r\nno", 2)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\nno\r\n0\r\n\r\n", 1)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\nno\r\n", 2)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nnonsense", 2)]
    public async Task A_redirect_is_followed_whatever_its_body(string rest, int connections)
    {
        await using var server = new ScriptedServer(async connection =>
        {
            while (await connection.ReceiveAsync() is { } request)
                await connection.SendAsync(request.StartsWith("GET /ok ", StringComparison.Ordinal) ? Ok : $"HTTP/1.1 302 Found\r\nLocation: /ok\r\n{rest}");
        });
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(server.Url);

        (await response.ReadAsStringAsync()).Should().Be("ok");
        harness.Sink.Counters["http_bytes_received"].Should().Be(2);
        server.Connections.Should().Be(connections);
    }

    [Fact]
    public async Task A_redirect_that_leads_nowhere_leaves_the_connection_to_others()
    {
        using var closed = new ClosedPort();
        await using var server = ScriptedServer.Answering($"HTTP/1.1 302 Found\r\nLocation: {closed.Url}\r\nContent-Length: 2\r\n\r\nno");
        using var harness = new HttpHarness();

        for (var i = 0; i < 3; i++)
        {
            var get = () => harness.Http.GetAsync(server.Url);
            await get.Should().ThrowAsync<HttpRequestException>();
        }

        server.Connections.Should().Be(1);
        harness.Sink.Counters.Should().NotContainKey("http_bytes_received");
    }
}
