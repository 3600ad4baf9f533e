namespace LoadTest.Http.Tests.Wire;

public sealed class ChunkedDecoderTests
{
    [Theory]
    [InlineData("0\r\n\r\n", "'' complete")]
    [InlineData("000\r\n\r\n", "'' complete")]
    [InlineData("2\r\nok\r\n0\r\n\r\n", "'ok' complete")]
    [InlineData("0002\r\nok\r\n1\r\n!\r\n0\r\n\r\n", "'ok!' complete")]
    [InlineData("a\r\n0123456789\r\nA\r\n0123456789\r\n0\r\n\r\n", "'01234567890123456789' complete")]
    [InlineData("2;a=b;c=\"d e\"\r\nok\r\n0;x\r\n\r\n", "'ok' complete")]
    [InlineData("2 \t;a\r\nok\r\n0 \r\n\r\n", "'ok' complete")]
    [InlineData("2\r\n\r\n\r\n0\r\n\r\n", "'\r\n' complete")]
    [InlineData("0\r\nA: b\r\nContent-Length: 7\r\nC:\r\n\r\n", "'' complete")]
    [InlineData("0\r\n\r\nHTTP/1.1 200 OK\r\n", "'' followed by more")]
    [InlineData("2\r\nok\r\n0\r\n\r", "'ok' ends early")]
    [InlineData("2\r\nok\r\n", "'ok' ends early")]
    [InlineData("5\r\nok", "'ok' ends early")]
    [InlineData("7FFFFFFFFFFFFFFF\r\nok", "'ok' ends early")]
    public void Data_is_taken_out_of_its_chunks(string chunks, string read) => Read(chunks).Should().Be("200 Chunked 0 keeps " + read);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("-1\r\n")]
    [InlineData("+2\r\nok\r\n0\r\n\r\n")]
    [InlineData("0x2\r\nok\r\n0\r\n\r\n")]
    [InlineData(" 2\r\nok\r\n0\r\n\r\n")]
    [InlineData("2 2\r\nok\r\n0\r\n\r\n")]
    [InlineData("2\nok\r\n0\r\n\r\n")]
    [InlineData("2\r\nok\n0\r\n\r\n")]
    [InlineData("2\r\nok0\r\n\r\n")]
    [InlineData("2\r\noks\r\n0\r\n\r\n")]
    [InlineData("2;a\nb\r\nok\r\n0\r\n\r\n")]
    [InlineData("2;a\0b\r\nok\r\n0\r\n\r\n")]
    [InlineData("2\rok\r\n0\r\n\r\n")]
    [InlineData("0\r\n\n")]
    [InlineData("0\r\nA\r\n\r\n")]
    [InlineData("0\r\n: b\r\n\r\n")]
    [InlineData("0\r\nA : b\r\n\r\n")]
    [InlineData("0\r\n A: b\r\n\r\n")]
    [InlineData("0\r\nA: b\0\r\n\r\n")]
    [InlineData("0\r\nA: b\nC: d\r\n\r\n")]
    public void A_byte_in_the_wrong_place_is_an_error(string chunks) =>
        Read(chunks).Should().Be("The service sent an invalid body in chunks: it has a byte where none like it may stand. (InvalidResponse)");

    [Theory]
    [InlineData("10000000000000000\r\n")]
    [InlineData("8000000000000000\r\n")]
    [InlineData("FFFFFFFFFFFFFFFFF\r\n")]
    public void A_size_that_overflows_is_an_error(string chunks) => Read(chunks).Should().Contain("has a chunk whose size is no number of bytes.");

    [Theory]
    [InlineData("2;", "\r\nok\r\n0\r\n\r\n")]
    [InlineData("0\r\nA: ", "\r\n\r\n")]
    [InlineData("0", "\r\n\r\n")]
    public void What_frames_the_data_is_bounded(string before, string after)
    {
        Read(before + new string('0', 15_000) + after).Should().Contain("complete");
        Read(before + new string('0', 17_000) + after).Should().Contain("has a chunk extension or trailers that are too long.");
    }

    [Fact]
    public void Many_small_chunks_are_a_body() =>
        Read(string.Concat(Enumerable.Repeat("1;x\r\na\r\n", 20_000)) + "0\r\n\r\n").Should().Contain($"'{new string('a', 20_000)}' complete");

    private static string Read(string chunks) => Arrival.Read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
}
