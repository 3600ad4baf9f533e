using System.Text;

namespace LoadTest.Http.Tests.Wire;

/// <summary>How a response is cut into packets makes no difference: it is cut at every position, and at every two.</summary>
public sealed class CutTests
{
    public static TheoryData<string> Responses { get; } =
    [
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX: y\r\n\r\n12345",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12345HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA ; x=\"y\"\r\n0123456789\r\n0\r\nA: b\r\nC: d\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nno colon\r\n\r\n",
        "HTTP/1.0 200 OK\r\nX: y\r\n\r\nuntil\r\n\r\nthe end",
        "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\n12345",
        "HTTP/1.1 200 OK\nContent-Length: 5\r\n\r\n12345",
        "HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA: b\0c\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n12345",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n12345",
        "NONSENSE\r\n\r\n",
    ];

    [Theory]
    [MemberData(nameof(Responses))]
    public void A_response_is_read_the_same_however_it_is_cut(string response)
    {
        var bytes = Encoding.Latin1.GetBytes(response).AsMemory();
        var whole = Arrival.Read([bytes]);

        Arrival.Read(Enumerable.Range(0, bytes.Length).Select(i => (ReadOnlyMemory<byte>)bytes.Slice(i, 1))).Should().Be(whole);
        for (var first = 0; first <= bytes.Length; first++)
        {
            for (var second = first; second <= bytes.Length; second++)
            {
                if (Arrival.Read([bytes[..first], bytes[first..second], bytes[second..]]) is var cut && cut != whole)
                    Assert.Fail($"Cut at {first} and {second}: {cut} instead of {whole}");
            }
        }
    }
}
