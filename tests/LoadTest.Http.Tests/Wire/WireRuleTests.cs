using System.Net;
using System.Net.Http.Json;
using LoadTest.Requests;
using LoadTest.Wire;

namespace LoadTest.Http.Tests.Wire;

public sealed class WireRuleTests : IDisposable
{
    private readonly HttpUser _user = new();

    public static TheoryData<HttpContent> Others { get; } =
    [
        new StreamContent(Stream.Null), new MultipartContent(), JsonContent.Create("text"), new ByteArrayContent(new byte[WireRule.MostContentBytes + 1]),
    ];

    [Theory]
    [InlineData("http://127.0.0.1/", "GET", true)]
    [InlineData("http://[::1]:81/", "OPTIONS", true)]
    [InlineData("https://127.0.0.1/", "GET", false)]
    [InlineData("http://[fe80::1%25lo]/", "GET", false)]
    [InlineData("http://127.0.0.1/", "CONNECT", false)]
    [InlineData("http://127.0.0.1/", "TRACE", false)]
    [InlineData("http://127.0.0.1/", "get", false)]
    [InlineData("http://127.0.0.1/", "PURGE", false)]
    public void The_target_and_the_method_decide(string url, string method, bool isPlain)
    {
        WireRule.Covers(new OutgoingRequest(new HttpMethod(method), new Uri(url), null), _user).Should().Be(isPlain);
        WireRule.Covers(new OutgoingRequest(new HttpRequestMessage(new HttpMethod(method), url)), _user).Should().Be(isPlain);
    }

    [Theory]
    [InlineData("Accept", true)]
    [InlineData("Authorization", true)]
    [InlineData("Cookie", true)]
    [InlineData("X-Connection", true)]
    [InlineData("connection", false)]
    [InlineData("Keep-Alive", false)]
    [InlineData("Proxy-Connection", false)]
    [InlineData("Upgrade", false)]
    [InlineData("TE", false)]
    [InlineData("Trailer", false)]
    [InlineData("transfer-encoding", false)]
    [InlineData("Expect", false)]
    [InlineData("Host", false)]
    public void Headers_that_manage_the_connection_are_not_plain(string name, bool isPlain)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1/");
        message.Headers.TryAddWithoutValidation(name, "x").Should().BeTrue();
        _user.Headers[name] = "x";

        WireRule.Covers(new OutgoingRequest(message), _user).Should().Be(isPlain);
        WireRule.Covers(new OutgoingRequest(HttpMethod.Get, new Uri("http://127.0.0.1/"), null), _user).Should().Be(isPlain);
    }

    [Theory]
    [InlineData("Content-Length")]
    [InlineData("Content-Type")]
    [InlineData("Expires")]
    public void Headers_of_a_body_are_not_of_a_user(string name)
    {
        _user.Headers[name] = "x";

        WireRule.Covers(new OutgoingRequest(HttpMethod.Get, new Uri("http://127.0.0.1/"), null), _user).Should().BeFalse();
    }

    [Fact]
    public void Another_version_is_not_plain()
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1/") { Version = HttpVersion.Version20 };

        WireRule.Covers(new OutgoingRequest(message), _user).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_body_that_is_large_or_not_in_memory_is_not_plain(HttpContent content) => Covers(content).Should().BeFalse();

    [Fact]
    public void A_small_body_in_memory_is_plain()
    {
        Covers(new StringContent("x")).Should().BeTrue();
        Covers(new FormUrlEncodedContent([new("a", "b")])).Should().BeTrue();
        Covers(new ByteArrayContent(new byte[WireRule.MostContentBytes])).Should().BeTrue();
    }

    public void Dispose() => _user.Dispose();

    private bool Covers(HttpContent content) => WireRule.Covers(new OutgoingRequest(HttpMethod.Post, new Uri("http://127.0.0.1/"), content), _user);
}
