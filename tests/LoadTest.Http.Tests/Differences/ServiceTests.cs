using System.Net.Http.Headers;
using System.Text;
using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.Differences;

/// <summary>Our own connections show what the platform's handler shows of a service that keeps the rules.</summary>
public sealed class ServiceTests(TruthfulServer server) : IClassFixture<TruthfulServer>
{
    [Theory]
    [InlineData("bytes/0")]
    [InlineData("bytes/100")]
    [InlineData("bytes/3000000")]
    [InlineData("chunks/0")]
    [InlineData("chunks/50")]
    [InlineData("status/404")]
    [InlineData("status/503")]
    [InlineData("text/latin1?a=b%20c&d=\u00FC#fragment")]
    [InlineData("hops/3")]
    [InlineData("hops/11")]
    public async Task A_get_is_the_same_by_both_ways(string path) =>
        (await Observation.OfAsync(RequestWay.Wire, server.Url + path)).Should().Be(await Observation.OfAsync(RequestWay.Handler, server.Url + path));

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task A_method_is_the_same_by_both_ways(string method)
    {
        void Prepare(HttpRequestMessage message) => message.Method = new HttpMethod(method);

        (await Observation.OfAsync(RequestWay.Wire, server.Url + "echo", Prepare)).Should()
            .Be(await Observation.OfAsync(RequestWay.Handler, server.Url + "echo", Prepare));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(60_000)]
    [InlineData(3_000_000)]
    public async Task A_body_arrives_the_same_by_both_ways(int length)
    {
        void Prepare(HttpRequestMessage message)
        {
            message.Method = HttpMethod.Post;
            message.Content = new StringContent(new string('x', length), Encoding.UTF8, "text/plain");
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "abc");
            message.Headers.TryAddWithoutValidation("X-Key", ["one", "two"]);
        }

        (await Observation.OfAsync(RequestWay.Wire, server.Url + "echo", Prepare)).Should()
            .Be(await Observation.OfAsync(RequestWay.Handler, server.Url + "echo", Prepare));
    }
}
