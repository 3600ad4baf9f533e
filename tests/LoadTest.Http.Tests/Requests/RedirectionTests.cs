using LoadTest.Http.Tests.Servers;
using LoadTest.Targets;

namespace LoadTest.Http.Tests.Requests;

public sealed class RedirectionTests(TruthfulServer server) : IClassFixture<TruthfulServer>
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Redirects_are_followed_as_one_request(int hops)
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync($"{server.Url}hops/{hops}");

        (await response.ReadAsStringAsync()).Should().Be("arrived");
        harness.Sink.Counters["http_status{302}"].Should().Be(hops);
        harness.Sink.Counters["http_status{200}"].Should().Be(1);
        harness.Steps("http_request").Should().ContainSingle();
        harness.Steps("http_first_byte").Should().ContainSingle();
    }

    [Fact]
    public async Task The_eleventh_redirect_is_an_error()
    {
        using var harness = new HttpHarness();

        var get = () => harness.Http.GetAsync(server.Url + "hops/11");

        await get.Should().ThrowAsync<HttpRequestException>().WithMessage("*at most 10 redirects*");
        harness.Sink.Rates.Should().Equal(("http_error", true));
        harness.Sink.RunningSteps.Should().Be(0);
    }

    [Fact]
    public async Task A_redirect_that_is_expected_is_not_followed()
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(server.Url + "hops/1", expect: 302);

        response.Status.Should().Be(302);
        response.Headers.Location!.OriginalString.Should().Be("/hops/0");
        harness.Sink.Failures.Should().BeEmpty();
    }

    [Theory]
    [InlineData(301, "GET\n|\n")]
    [InlineData(302, "GET\n|\n")]
    [InlineData(303, "GET\n|\n")]
    [InlineData(307, "POST\n|\nbody")]
    [InlineData(308, "POST\n|\nbody")]
    public async Task A_post_becomes_what_the_status_says(int status, string arrived)
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.PostAsync($"{server.Url}moved/{status}?to=/echo", new StringContent("body"));

        (await response.ReadAsStringAsync()).Should().Be(arrived);
        harness.Sink.Counters["http_bytes_sent"].Should().Be(status >= 307 ? 8 : 4);
    }

    [Theory]
    [InlineData("http://shop.example.test/cart?token=secret")]
    [InlineData("//shop.example.test/cart")]
    public async Task A_redirect_to_a_target_that_is_not_allowed_is_not_followed(string to)
    {
        using var harness = new HttpHarness();

        var get = () => harness.Http.GetAsync($"{server.Url}moved/302?to={Uri.EscapeDataString(to)}");

        (await get.Should().ThrowAsync<TargetNotAllowedException>()).Which.Message.Should()
            .Contain("found shop.example.test:80, where a redirect of 127.0.0.1:").And.Contain("LOADTEST_ALLOW=shop.example.test")
            .And.NotContain("secret").And.NotContain("cart");
        harness.Steps("http_connect").Should().ContainSingle("nothing was sent to the second target");
        harness.Sink.Rates.Should().Equal(("http_error", true));
    }

    [Fact]
    public async Task Credentials_stay_with_the_server_they_are_for()
    {
        using var harness = new HttpHarness();
        harness.Http.User.Headers["Authorization"] = "Bearer abc";
        harness.Http.User.Headers["X-Key"] = "key";

        using var within = await harness.Http.GetAsync(server.Url + "moved/302?to=/echo");
        using var across = await harness.Http.GetAsync($"{server.Url}moved/302?to={Uri.EscapeDataString(server.UrlByName + "echo")}");

        (await within.ReadAsStringAsync()).Should().Be("GET\nBearer abc|key\n");
        (await across.ReadAsStringAsync()).Should().Be("GET\n|\n");
    }
}
