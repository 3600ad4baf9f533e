using LoadTest.Wire;

namespace LoadTest.Http.Tests.Wire;

public sealed class ResponseHeadReaderTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", "200 Length 2 keeps 'ok' complete")]
    [InlineData("HTTP/1.1 200 OK\r\ncontent-LENGTH:2\r\n\r\nok", "200 Length 2 keeps 'ok' complete")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "200 None 0 keeps '' complete")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: x, Close\r\n\r\nok", "200 Length 2 closes 'ok' complete")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\nConnection: close\r\n\r\nok", "200 Length 2 closes 'ok' complete")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", "200 Length 2 closes 'ok' complete")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 2\r\nConnection: Keep-Alive\r\n\r\nok", "200 Length 2 keeps 'ok' complete")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nok", "200 UntilClose 0 closes 'ok' complete")]
    [InlineData("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n\r\nok", "200 UntilClose 0 closes 'ok' complete")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", "204 None 0 keeps '' complete")]
    [InlineData("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n12345", "204 None 0 keeps '' followed by more")]
    [InlineData("HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n", "304 None 0 keeps '' complete")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", "200 Chunked 0 keeps 'ok' complete")]
    [InlineData("HTTP/1.1 102 Wait\r\nContent-Length: 9\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", "200 Length 2 keeps 'ok' complete")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok!", "200 Length 2 keeps 'ok' followed by more")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok", "200 Length 3 keeps 'ok' ends early")]
    public void A_head_tells_how_the_response_ends(string response, string read) => Arrival.Read(response).Should().Be(read);

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", "200 None 0 keeps '' complete")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "200 None 0 keeps '' complete")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", "200 None 0 keeps '' complete")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12345", "200 None 0 keeps '' followed by more")]
    public void The_answer_to_a_head_has_no_body(string response, string read) => Arrival.Read(response, answersHead: true).Should().Be(read);

    [Theory]
    [InlineData("Content-Length: 5\r\nContent-Length: 5", "more than one Content-Length")]
    [InlineData("Content-Length: 5\r\ncontent-length: 6", "more than one Content-Length")]
    [InlineData("Content-Length: 5, 5", "no number of bytes")]
    [InlineData("Content-Length: -5", "no number of bytes")]
    [InlineData("Content-Length: +5", "no number of bytes")]
    [InlineData("Content-Length: 5 5", "no number of bytes")]
    [InlineData("Content-Length: 0x5", "no number of bytes")]
    [InlineData("Content-Length: 5.0", "no number of bytes")]
    [InlineData("Content-Length:", "no number of bytes")]
    [InlineData("Content-Length: 9223372036854775808", "no number of bytes")]
    [InlineData("Content-Length: 18446744073709551621", "no number of bytes")]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked", "both by Content-Length and by Transfer-Encoding")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 0", "both by Content-Length and by Transfer-Encoding")]
    [InlineData("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "more than one Transfer-Encoding")]
    [InlineData("Transfer-Encoding: chunked, chunked", "other than chunked")]
    [InlineData("Transfer-Encoding: gzip, chunked", "other than chunked")]
    [InlineData("Transfer-Encoding: identity", "other than chunked")]
    [InlineData("Transfer-Encoding: xchunked", "other than chunked")]
    [InlineData("Transfer-Encoding:", "other than chunked")]
    [InlineData("Content-Length : 5", "whose name is none")]
    [InlineData(" Content-Length: 5", "whose name is none")]
    [InlineData("A: b\r\n\tc", "without a colon")]
    [InlineData("A: b\r\n c: d", "whose name is none")]
    [InlineData(": b", "whose name is none")]
    [InlineData("A", "without a colon")]
    [InlineData("A(b): c", "whose name is none")]
    [InlineData("\u00FC: c", "whose name is none")]
    [InlineData("A: b\0", "control characters")]
    [InlineData("A: b\rc", "control characters")]
    [InlineData("A: b\u007F", "control characters")]
    [InlineData("A: b\nC: d", "without a carriage return")]
    public void A_head_that_could_be_read_in_two_ways_is_an_error(string fields, string fault) =>
        Arrival.Read($"HTTP/1.1 200 OK\r\n{fields}\r\n\r\n12345").Should().StartWith("The service sent an invalid response: its head ").And.Contain(fault);

    [Fact]
    public void Chunks_are_not_of_the_old_version() =>
        Arrival.Read("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n").Should().Contain("which is of HTTP/1.1");

    [Theory]
    [InlineData("HTTP/1.1 2000 OK")]
    [InlineData("HTTP/1.1 20 OK")]
    [InlineData("HTTP/1.1 20x OK")]
    [InlineData("HTTP/1.1 -20 OK")]
    [InlineData("HTTP/1.1 099 OK")]
    [InlineData("HTTP/1.1 200OK")]
    [InlineData("HTTP/1.1  200 OK")]
    [InlineData("HTTP/1.1\t200 OK")]
    [InlineData("HTTP/1.1 200 O\0K")]
    [InlineData("HTTP/1.1 200 O\rK")]
    [InlineData("HTTP/1.x 200 OK")]
    [InlineData("HTTP/1.10 200 OK")]
    [InlineData("HTTP/2.0 200 OK")]
    [InlineData("http/1.1 200 OK")]
    [InlineData(" HTTP/1.1 200 OK")]
    [InlineData("ICY 200 OK")]
    [InlineData("x")]
    public void What_begins_without_a_status_line_is_an_error(string line) =>
        Arrival.Read(line + "\r\nContent-Length: 0\r\n\r\n").Should().EndWith("its head does not begin with a status line such as HTTP/1.1 200 OK.");

    [Theory]
    [InlineData("\r\nHTTP/1.1 200 OK\r\n\r\n", "begins with an empty line")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n", "protocol that nobody asked for")]
    public void What_nobody_may_send_is_an_error(string response, string fault) => Arrival.Read(response).Should().Contain(fault);

    [Theory]
    [InlineData(0, "200 None 0 keeps '' complete")]
    [InlineData(1, "The head of a response has at most 64 KB; the service sent a longer one.")]
    public void A_head_has_64_KB(int over, string read)
    {
        const string Start = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX: ";
        var filling = new string('x', ResponseHeadReader.MostBytes - Start.Length - 4 + over);

        Arrival.Read($"{Start}{filling}\r\n\r\n").Should().Be(read);
    }

    [Fact]
    public void Interim_responses_without_an_end_are_too_long_a_head() =>
        Arrival.Read(string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 3_000))).Should().Contain("at most 64 KB");

    [Fact]
    public void A_line_without_an_end_is_too_long_a_head() =>
        Arrival.Read("HTTP/1.1 200 OK\r\nX: " + new string('x', 70_000)).Should().Contain("at most 64 KB");
}
