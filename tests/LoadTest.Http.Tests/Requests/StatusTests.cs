using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.Requests;

public sealed class StatusTests(TruthfulServer server) : IClassFixture<TruthfulServer>
{
    [Theory]
    [InlineData(200, null)]
    [InlineData(204, null)]
    [InlineData(304, null)]
    [InlineData(399, null)]
    [InlineData(400, "HTTP 400 GET")]
    [InlineData(404, "HTTP 404 GET")]
    [InlineData(503, "HTTP 503 GET")]
    public async Task A_status_from_400_fails_the_iteration(int status, string? failure)
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync($"{server.Url}status/{status}?token=secret");

        response.Status.Should().Be(status);
        response.IsExpected.Should().Be(failure is null);
        harness.Sink.Failures.Should().Equal(failure is null ? [] : [failure]);
        harness.Sink.Rates.Should().Equal(("http_error", failure is not null));
        harness.Steps("http_request").Single().HasFailed.Should().Be(failure is not null);
        harness.Steps("http_first_byte").Single().HasFailed.Should().Be(failure is not null);
        harness.Sink.Counters[$"http_status{{{status}}}"].Should().Be(1);
    }

    [Fact]
    public async Task The_failure_tells_the_name_that_the_request_was_given()
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.DeleteAsync(server.Url + "status/500", name: "remove item");

        harness.Sink.Failures.Should().Equal("HTTP 500 DELETE remove item");
        harness.Steps("remove item").Single().HasFailed.Should().BeTrue();
    }

    [Fact]
    public async Task An_expected_status_is_no_error()
    {
        using var harness = new HttpHarness();

        (await harness.Http.GetAsync(server.Url + "status/404", expect: 404)).Dispose();
        (await harness.Http.GetAsync(server.Url + "status/503", expect: new ExpectedStatus(500, 599))).Dispose();
        (await harness.Http.GetAsync(server.Url + "status/500", expect: ExpectedStatus.Any)).Dispose();

        harness.Sink.Failures.Should().BeEmpty();
        harness.Sink.Rates.Should().OnlyContain(rate => !rate.Hit);
    }

    [Fact]
    public async Task A_good_status_that_is_not_the_expected_one_fails_the_iteration()
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(server.Url + "status/200", expect: 404);

        response.IsExpected.Should().BeFalse();
        harness.Sink.Failures.Should().Equal("HTTP 200 GET");
    }

    [Fact]
    public async Task A_status_beyond_the_standard_shares_a_name()
    {
        await using var raw = new RawServer("HTTP/1.1 987 Odd\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(raw.Url);

        harness.Sink.Counters.Should().ContainKey("http_status{other}");
        harness.Sink.Failures.Should().Equal("HTTP 987 GET");
    }
}
