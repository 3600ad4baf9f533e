using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.Requests;

public sealed class LyingServerTests
{
    private const int LongestMilliseconds = 60_000;

    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(120);

    [Theory]
    [InlineData("NONSENSE\r\n\r\n")]
    [InlineData("HTTP/1.1 abc\r\n\r\n")]
    [InlineData("")]
    public async Task An_answer_that_is_no_response_is_an_exception_and_an_error(string answer)
    {
        await using var server = new RawServer(answer);
        using var harness = new HttpHarness();

        var get = () => harness.Http.GetAsync(server.Url + "?token=secret");

        (await get.Should().ThrowAsync<HttpRequestException>()).Which.Message.Should().NotContain("secret");
        AssertError(harness);
        harness.Sink.Counters.Should().BeEmpty();
        harness.Steps("http_first_byte").Single().HasFailed.Should().BeTrue();
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n12345")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100000000000\r\n\r\n12345")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n")]
    public async Task A_truncated_body_is_an_exception_and_its_bytes_are_counted(string answer)
    {
        await using var server = new RawServer(answer);
        using var harness = new HttpHarness();

        var get = () => harness.Http.GetAsync(server.Url);

        await get.Should().ThrowAsync<HttpIOException>();
        AssertError(harness);
        harness.Sink.Counters.Should().BeEquivalentTo(new Dictionary<string, long> { ["http_status{200}"] = 1, ["http_bytes_received"] = 5 });
        harness.Steps("http_first_byte").Single().HasFailed.Should().BeFalse("the headers had arrived");
    }

    [Fact]
    public async Task A_slow_first_byte_is_told_from_a_slow_body()
    {
        using var harness = new HttpHarness();
        await using var server = new RawServer(async (stream, cancellation) =>
        {
            await Task.Delay(Delay, cancellation);
            await RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n1", cancellation);
            // A client that is late to see the first byte would take the pause after it for a part of the one before.
            await harness.Sink.EndedAsync("http_first_byte");
            await Task.Delay(Delay, cancellation);
            await RawServer.WriteAsync(stream, "2", cancellation);
        });

        using var response = await harness.Http.GetAsync(server.Url);

        var whole = harness.Steps("http_request").Single().Ms;
        var firstByte = harness.Steps("http_first_byte").Single().Ms;
        response.TimeToFirstByte.Should().BeGreaterThan(Delay * 0.9);
        firstByte.Should().BeGreaterThan(Delay.TotalMilliseconds * 0.9);
        (whole - firstByte).Should().BeGreaterThan(Delay.TotalMilliseconds * 0.9);
    }

    [Fact(Timeout = LongestMilliseconds)]
    public async Task A_hanging_server_ends_with_the_cancellation_of_the_iteration()
    {
        using var iteration = new CancellationTokenSource();
        await using var server = ServerThatHangs(iteration);
        using var harness = new HttpHarness(cancellation: iteration.Token);

        var get = () => harness.Http.GetAsync(server.Url);

        await get.Should().ThrowAsync<OperationCanceledException>();
        AssertError(harness);
    }

    [Fact(Timeout = LongestMilliseconds)]
    public async Task A_request_may_bring_its_own_cancellation()
    {
        using var request = new CancellationTokenSource();
        await using var server = ServerThatHangs(request);
        using var harness = new HttpHarness();
        using var message = new HttpRequestMessage(HttpMethod.Get, server.Url);

        var send = () => harness.Http.SendAsync(message, cancellation: request.Token);

        await send.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_refused_connection_is_an_exception_and_a_failed_connection()
    {
        using var closed = new ClosedPort();
        using var harness = new HttpHarness();

        var get = () => harness.Http.GetAsync($"{closed.Url}?token=secret");

        (await get.Should().ThrowAsync<HttpRequestException>()).Which.Message.Should().NotContain("secret");
        AssertError(harness);
        harness.Steps("http_connect").Single().HasFailed.Should().BeTrue();
    }

    [Fact]
    public async Task A_body_without_a_length_ends_with_the_connection()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\n\r\n12345");
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(server.Url);

        (await response.ReadAsStringAsync()).Should().Be("12345");
        harness.Sink.Counters["http_bytes_received"].Should().Be(5);
    }

    // Cancels when the request has arrived: by a time, a machine that is late would cancel before it is sent.
    private static RawServer ServerThatHangs(CancellationTokenSource cancelling) => new(async (_, ended) =>
    {
        await cancelling.CancelAsync();
        await Task.Delay(Timeout.InfiniteTimeSpan, ended);
    });

    private static void AssertError(HttpHarness harness)
    {
        harness.Sink.Rates.Should().Equal(("http_error", true));
        harness.Steps("http_request").Single().HasFailed.Should().BeTrue();
        harness.Sink.RunningSteps.Should().Be(0);
    }
}
