using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.Differences;

/// <summary>What becomes of a request whose connection the service has closed, by both ways.</summary>
public sealed class ClosedConnectionTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    [Theory]
    [InlineData(RequestWay.Wire, false)]
    [InlineData(RequestWay.Wire, true)]
    [InlineData(RequestWay.Handler, false)]
    [InlineData(RequestWay.Handler, true)]
    public async Task A_connection_that_was_closed_at_rest_is_replaced(RequestWay way, bool hasContent)
    {
        var isClosed = new TaskCompletionSource();
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.ReceiveAsync();
            await connection.SendAsync(Ok);
            if (connection.Index > 0) return;
            connection.Close();
            isClosed.SetResult();
        });
        using var harness = new HttpHarness();

        await SendAsync(harness, way, server.Url, hasContent);
        await isClosed.Task;
        await SendAsync(harness, way, server.Url, hasContent);

        server.Connections.Should().Be(2);
    }

    [Theory]
    [InlineData(RequestWay.Wire)]
    [InlineData(RequestWay.Handler)]
    public async Task A_request_without_content_is_sent_again_if_the_service_closes_as_it_arrives(RequestWay way)
    {
        await using var server = ServerThatEndsReused(isReset: false);
        using var harness = new HttpHarness();

        await SendAsync(harness, way, server.Url, hasContent: false);
        await SendAsync(harness, way, server.Url, hasContent: false);

        server.Connections.Should().Be(2);
        harness.Sink.Counters["http_status{200}"].Should().Be(2);
    }

    [Theory]
    [InlineData(RequestWay.Wire)]
    [InlineData(RequestWay.Handler)]
    public async Task A_request_is_not_sent_again_if_the_service_resets_the_connection(RequestWay way)
    {
        await using var server = ServerThatEndsReused(isReset: true);
        using var harness = new HttpHarness();
        await SendAsync(harness, way, server.Url, hasContent: false);

        var again = () => SendAsync(harness, way, server.Url, hasContent: false);

        (await again.Should().ThrowAsync<HttpRequestException>()).WithInnerException<IOException>().WithInnerException<System.Net.Sockets.SocketException>();
        server.Connections.Should().Be(1);
    }

    [Theory]
    [InlineData(RequestWay.Wire, false)]
    [InlineData(RequestWay.Wire, true)]
    [InlineData(RequestWay.Handler, false)]
    [InlineData(RequestWay.Handler, true)]
    public async Task A_request_with_content_is_not_sent_again(RequestWay way, bool isReset)
    {
        await using var server = ServerThatEndsReused(isReset);
        using var harness = new HttpHarness();
        await SendAsync(harness, way, server.Url, hasContent: true);

        var again = () => SendAsync(harness, way, server.Url, hasContent: true);

        await again.Should().ThrowAsync<HttpRequestException>().Where(exception => exception.InnerException is IOException);
        server.Connections.Should().Be(1);
    }

    [Theory]
    [InlineData(RequestWay.Wire)]
    [InlineData(RequestWay.Handler)]
    public async Task A_request_is_not_sent_again_once_its_response_has_begun(RequestWay way)
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.ReceiveAsync();
            await connection.SendAsync(Ok);
            await connection.ReceiveAsync();
            await connection.SendAsync("HTTP/1.1 2");
        });
        using var harness = new HttpHarness();
        await SendAsync(harness, way, server.Url, hasContent: false);

        var again = () => SendAsync(harness, way, server.Url, hasContent: false);

        await again.Should().ThrowAsync<HttpRequestException>().Where(exception => exception.HttpRequestError == HttpRequestError.ResponseEnded);
        server.Connections.Should().Be(1);
    }

    // The platform's handler would ask three more times; under load that hides what the service does.
    [Fact]
    public async Task A_new_connection_that_ends_without_an_answer_is_asked_once()
    {
        await using var server = ScriptedServer.AnsweringOnce();
        using var harness = new HttpHarness();

        var get = () => harness.Http.GetAsync(server.Url);

        (await get.Should().ThrowAsync<HttpRequestException>().WithMessage("The service closed the connection without a response."))
            .Which.HttpRequestError.Should().Be(HttpRequestError.ResponseEnded);
        server.Connections.Should().Be(1);
    }

    [Fact]
    public async Task A_request_is_sent_again_once()
    {
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.ReceiveAsync();
            if (connection.Index > 0) return;
            await connection.SendAsync(Ok);
            await connection.ReceiveAsync();
        });
        using var harness = new HttpHarness();
        (await harness.Http.GetAsync(server.Url)).Dispose();

        var again = () => harness.Http.GetAsync(server.Url);

        await again.Should().ThrowAsync<HttpRequestException>();
        server.Connections.Should().Be(2);
        harness.Steps("http_connect").Should().HaveCount(2);
    }

    private static ScriptedServer ServerThatEndsReused(bool isReset) => new(async connection =>
    {
        await connection.ReceiveAsync();
        await connection.SendAsync(Ok);
        await connection.ReceiveAsync();
        if (isReset) connection.Reset();
    });

    private static async Task SendAsync(HttpHarness harness, RequestWay way, string url, bool hasContent)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = hasContent ? new StringContent("body") : null };
        if (way == RequestWay.Handler) message.Headers.TE.ParseAdd("trailers");
        using var response = await harness.Http.SendAsync(message, cancellation: TestContext.Current.CancellationToken);
        (await response.ReadAsStringAsync()).Should().Be("ok");
    }
}
