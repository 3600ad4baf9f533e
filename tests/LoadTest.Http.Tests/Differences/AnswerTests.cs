using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.Differences;

/// <summary>Our own connections show what the platform's handler shows, whatever the service answers.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12345")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nuntil the end")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: CHUNKED\r\n\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nX: 1\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\nETag: \"x\"\r\n\r\n")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno")]
    [InlineData("HTTP/1.1 599 What\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Length: 2\r\n\r\nno")]
    [InlineData("HTTP/1.1 200 OK\r\nX:1\r\nx: 2\r\nSet-Cookie: a=b\r\nSet-Cookie: c=d; x, y\r\nEmpty:\r\nWide:  \t a b \t\r\nHigh: \u00FC\r\nContent-Type: text/plain; charset=utf-8\r\nLast-Modified: never\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12345 and more")]
    public async Task A_response_is_the_same_by_both_ways(string answer)
    {
        var wire = await ObserveAsync(RequestWay.Wire, answer);

        wire.Fault.Should().Be("none");
        wire.Should().Be(await ObserveAsync(RequestWay.Handler, answer));
    }

    [Theory]
    [InlineData("HTT")]
    [InlineData("NONSENSE\r\n\r\n")]
    [InlineData("HTTP/1.1 abc\r\n\r\n")]
    [InlineData("HTTP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1  200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Len")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n: no name\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nna me: x\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n12345")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100000000000\r\n\r\n12345")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n123")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n12345\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345678\r\n0\r\n\r\n")]
    public async Task A_fault_is_of_the_same_kind_by_both_ways(string answer)
    {
        var wire = await ObserveAsync(RequestWay.Wire, answer);

        wire.Fault.Should().NotBe("none");
        wire.Should().Be(await ObserveAsync(RequestWay.Handler, answer));
    }

    [Fact]
    public async Task Headers_without_an_end_are_a_fault_of_the_same_kind()
    {
        var answer = "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat($"X: {new string('x', 1_000)}\r\n", 100)) + "\r\n";

        var wire = await ObserveAsync(RequestWay.Wire, answer);

        wire.Fault.Should().Be("HttpRequestException ConfigurationLimitExceeded");
        wire.Should().Be(await ObserveAsync(RequestWay.Handler, answer));
    }

    [Fact]
    public async Task A_refused_connection_is_a_fault_of_the_same_kind()
    {
        using var closed = new ClosedPort();

        var wire = await Observation.OfAsync(RequestWay.Wire, closed.Url);

        wire.Fault.Should().Be("HttpRequestException ConnectionError");
        wire.Should().Be(await Observation.OfAsync(RequestWay.Handler, closed.Url));
    }

    private static async Task<Observation> ObserveAsync(RequestWay way, string answer)
    {
        await using var server = ScriptedServer.AnsweringOnce(answer);
        return await Observation.OfAsync(way, server.Url);
    }
}
