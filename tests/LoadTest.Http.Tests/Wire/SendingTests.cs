using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.Wire;

public sealed class SendingTests
{
    [Fact]
    public async Task A_header_that_would_end_its_line_is_never_sent()
    {
        await using var server = ScriptedServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using var harness = new HttpHarness();
        harness.Http.User.Headers["X-Key"] = "a\r\n\r\nGET /admin HTTP/1.1\r\nHost: a";

        var get = () => harness.Http.GetAsync(server.Url);

        (await get.Should().ThrowAsync<HttpRequestException>()).Which.Message.Should().Contain("'X-Key'").And.NotContain("admin");
        server.Connections.Should().Be(0);
        harness.Sink.Rates.Should().Equal(("http_error", true));
    }

    [Fact]
    public async Task A_response_that_comes_byte_by_byte_is_one()
    {
        const string Answer = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n";
        await using var server = ScriptedServer.AnsweringOnce([.. Answer.Select(letter => letter.ToString())]);
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(server.Url);

        (await response.ReadAsStringAsync()).Should().Be("ok");
    }

    [Fact]
    public async Task A_service_may_answer_a_new_connection_before_it_is_asked()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.SendAsync("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
            await connection.ReceiveAsync();
        });
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(server.Url);

        response.Status.Should().Be(503);
    }

    [Fact]
    public async Task Parallel_requests_each_get_their_own_answer()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            while (await connection.ReceiveAsync() is { } request)
            {
                var path = request.Split(' ')[1];
                await connection.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {path.Length}\r\n\r\n{path}");
            }
        });
        using var harness = new HttpHarness();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(user => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                using var response = await harness.Http.GetAsync($"{server.Url}{user}/{i}");
                (await response.ReadAsStringAsync()).Should().Be($"/{user}/{i}");
            }
        })));

        server.Connections.Should().BeLessThanOrEqualTo(16);
        harness.Steps("http_connect").Should().HaveCount(server.Connections);
    }

    [Fact]
    public async Task Headers_are_read_before_a_response_is_disposed()
    {
        await using var server = ScriptedServer.Answering("HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 0\r\n\r\n");
        using var harness = new HttpHarness();
        var response = await harness.Http.GetAsync(server.Url);
        var read = () => response.Headers;

        read().GetValues("X").Should().Equal("y");
        response.Dispose();
        read().GetValues("X").Should().Equal("y");

        var unread = await harness.Http.GetAsync(server.Url);
        unread.Dispose();
        var late = () => unread.Headers;
        late.Should().Throw<ObjectDisposedException>();
    }
}
