using System.Net.Http.Headers;
using System.Text;
using LoadTest.Requests;
using LoadTest.Wire;

namespace LoadTest.Http.Tests.Wire;

public sealed class RequestWriterTests : IDisposable
{
    private readonly HttpUser _user = new();

    [Theory]
    [InlineData("http://127.0.0.1/", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")]
    [InlineData("http://127.0.0.1:80", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")]
    [InlineData("http://user:pass@LOCALHOST:8080/a%20b?c#d", "GET /a%20b?c HTTP/1.1\r\nHost: localhost:8080\r\n\r\n")]
    [InlineData("http://[::1]/", "GET / HTTP/1.1\r\nHost: [::1]\r\n\r\n")]
    [InlineData("http://[0:0::1]:81/", "GET / HTTP/1.1\r\nHost: [::1]:81\r\n\r\n")]
    [InlineData("http://b\u00FCcher.test/\u00FC", "GET /%C3%BC HTTP/1.1\r\nHost: xn--bcher-kva.test\r\n\r\n")]
    public void A_url_becomes_a_path_and_a_host(string url, string bytes) => Write(HttpMethod.Get, url).Should().Be(bytes);

    [Fact]
    public void Headers_of_the_user_go_with_every_request()
    {
        _user.Headers["Authorization"] = "Bearer abc";
        _user.Headers["X-Empty"] = "";

        Write(HttpMethod.Get, "http://a.test/").Should().Be("GET / HTTP/1.1\r\nHost: a.test\r\nAuthorization: Bearer abc\r\nX-Empty: \r\n\r\n");
    }

    [Fact]
    public void A_body_follows_its_head()
    {
        using var content = new ByteArrayContent("body"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };

        Write(HttpMethod.Put, "http://a.test/", content).Should()
            .Be("PUT / HTTP/1.1\r\nHost: a.test\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nbody");
    }

    [Theory]
    [InlineData("\r\nX: y")]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u00FCb")]
    [InlineData("a\u560Ab")]
    public void A_value_that_would_end_its_line_is_refused(string value)
    {
        _user.Headers["X-Key"] = value;
        var write = () => Write(HttpMethod.Get, "http://a.test/");

        write.Should().Throw<HttpRequestException>().WithMessage("*the value of 'X-Key' holds other characters*");
    }

    [Theory]
    [InlineData("X\r\nY")]
    [InlineData("X Y")]
    [InlineData("X:")]
    [InlineData("")]
    [InlineData("X\0")]
    [InlineData("\u00FC")]
    public void A_name_that_is_none_is_refused(string name)
    {
        _user.Headers[name] = "value";
        var write = () => Write(HttpMethod.Get, "http://a.test/");

        write.Should().Throw<HttpRequestException>().WithMessage("*a name of letters, digits and signs*");
    }

    [Theory]
    [InlineData("http://a.test/x\r\nX: y")]
    [InlineData("http://a.test/x y")]
    [InlineData("http://a.test/x\0")]
    [InlineData("http://a.test/?\u00FC")]
    public void A_url_that_nobody_has_escaped_is_refused(string url)
    {
        var raw = new Uri(url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var write = () => Write(new OutgoingRequest(HttpMethod.Get, raw, null));

        write.Should().Throw<HttpRequestException>().WithMessage("A URL is sent as visible ASCII without blanks*");
    }

    [Theory]
    [InlineData(3, "*longer than its Content-Length.")]
    [InlineData(5, "*shorter than its Content-Length.")]
    public void A_length_that_is_not_that_of_the_body_is_refused(int told, string message)
    {
        using var content = new ByteArrayContent("body"u8.ToArray()) { Headers = { ContentLength = told } };
        var write = () => Write(HttpMethod.Put, "http://a.test/", content);

        write.Should().Throw<HttpRequestException>().WithMessage(message);
    }

    public void Dispose() => _user.Dispose();

    private string Write(HttpMethod method, string url, HttpContent? content = null) => Write(new OutgoingRequest(method, new Uri(url), content));

    private string Write(OutgoingRequest request)
    {
        var writer = default(ByteWriter);
        try
        {
            return Encoding.Latin1.GetString(RequestWriter.Write(request, _user, WireTarget.Of(request.Url), ref writer).Span);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
