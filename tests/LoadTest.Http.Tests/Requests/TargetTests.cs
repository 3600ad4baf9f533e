using LoadTest.Http.Tests.Servers;
using LoadTest.Targets;

namespace LoadTest.Http.Tests.Requests;

public sealed class TargetTests(TruthfulServer server) : IClassFixture<TruthfulServer>
{
    [Fact]
    public async Task A_target_that_is_not_allowed_gets_no_request()
    {
        using var harness = new HttpHarness("other.test");

        var get = () => harness.Http.GetAsync("https://shop.example.test/cart?token=secret");

        (await get.Should().ThrowAsync<TargetNotAllowedException>()).WithMessage(
            "A target that is not loopback needs an entry in the allow-list, so that nobody loads production by accident; "
            + "found shop.example.test:443. If it is meant, set LOADTEST_ALLOW=shop.example.test or "
            + "\"allow\": [\"shop.example.test\"] in loadtest.json.");
        harness.Sink.Steps.Should().BeEmpty();
        harness.Sink.RunningSteps.Should().Be(0);
    }

    [Fact]
    public async Task Localhost_is_loopback()
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(server.UrlByName + "bytes/1");

        response.Status.Should().Be(200);
    }

    [Fact]
    public async Task Localhost_that_leads_elsewhere_is_refused_without_an_entry()
    {
        using var harness = new HttpHarness(resolvesTo: "192.0.2.1");

        var get = () => harness.Http.GetAsync("http://localhost:81/");

        (await get.Should().ThrowAsync<HttpRequestException>()).WithInnerException<TargetNotAllowedException>()
            .WithMessage("*found localhost:81, whose addresses are not loopback.*");
    }

    [Fact]
    public async Task A_name_that_leads_to_loopback_needs_an_entry_and_works_with_one()
    {
        var url = server.Url.Replace("127.0.0.1", "shop.example.test", StringComparison.Ordinal) + "bytes/1";
        using var refusing = new HttpHarness(resolvesTo: "127.0.0.1");
        using var allowing = new HttpHarness("*.example.test", resolvesTo: "127.0.0.1");

        var get = () => refusing.Http.GetAsync(url);
        using var response = await allowing.Http.GetAsync(url);

        await get.Should().ThrowAsync<TargetNotAllowedException>();
        response.Status.Should().Be(200);
    }

    [Fact]
    public async Task A_relative_url_begins_at_the_base_address()
    {
        using var harness = new HttpHarness();
        harness.Http.User.BaseAddress = new Uri(server.Url);

        using var rooted = await harness.Http.GetAsync("/bytes/1?x=/y");
        using var relative = await harness.Http.GetAsync("bytes/2");
        using var message = new HttpRequestMessage(HttpMethod.Get, "bytes/3");
        using var sent = await harness.Http.SendAsync(message, cancellation: TestContext.Current.CancellationToken);

        new[] { rooted, relative, sent }.Select(response => response.Body.Length).Should().Equal(1, 2, 3);
    }

    [Theory]
    [InlineData("/items", "*found a relative one and no base address*load.Http.User.BaseAddress*")]
    [InlineData("items", "*found a relative one and no base address*")]
    [InlineData("ftp://127.0.0.1/", "*http:// or https://; found ftp:*")]
    [InlineData("file:///etc/hosts", "*found file:*")]
    public async Task What_is_no_http_url_is_refused(string url, string message)
    {
        using var harness = new HttpHarness();

        var get = async () => await harness.Http.GetAsync(url);

        await get.Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }
}
