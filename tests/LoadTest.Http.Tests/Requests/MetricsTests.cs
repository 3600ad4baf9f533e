using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.Requests;

public sealed class MetricsTests(TruthfulServer server) : IClassFixture<TruthfulServer>
{
    [Fact]
    public async Task A_request_is_timed_counted_and_no_error()
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(server.Url + "bytes/1234?secret=1");

        response.Status.Should().Be(200);
        response.IsExpected.Should().BeTrue();
        response.Body.Length.Should().Be(1234);
        response.TimeToFirstByte.Should().BePositive();
        harness.Sink.Steps.Select(step => (step.Name, step.HasFailed)).Should()
            .BeEquivalentTo([("http_connect", false), ("http_first_byte", false), ("http_request", false)]);
        harness.Sink.Counters.Should().BeEquivalentTo(new Dictionary<string, long> { ["http_status{200}"] = 1, ["http_bytes_received"] = 1234 });
        harness.Sink.Rates.Should().Equal(("http_error", false));
        harness.Sink.Failures.Should().BeEmpty();
        harness.Sink.RunningSteps.Should().Be(0);
    }

    [Fact]
    public async Task A_named_request_is_a_step_as_well()
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(server.Url + "bytes/1", name: "get item");

        harness.Steps("get item").Should().ContainSingle().Which.Ms.Should().BeGreaterThanOrEqualTo(harness.Steps("http_request").Single().Ms);
        harness.Steps("http_request").Single().Ms.Should().BeGreaterThanOrEqualTo(harness.Steps("http_first_byte").Single().Ms);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(3_000_000)]
    public async Task Bytes_of_a_body_of_known_length_are_counted(int count)
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync($"{server.Url}bytes/{count}");

        response.Body.Length.Should().Be(count);
        harness.Sink.Counters.GetValueOrDefault("http_bytes_received").Should().Be(count);
    }

    [Fact]
    public async Task Bytes_of_a_body_in_chunks_are_counted_without_their_frames()
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.GetAsync(server.Url + "chunks/50");

        harness.Sink.Counters["http_bytes_received"].Should().Be(50_000);
    }

    [Fact]
    public async Task Bytes_that_are_sent_are_counted()
    {
        using var harness = new HttpHarness();

        using var response = await harness.Http.PostJsonAsync(server.Url + "echo", new { Text = "ü" });

        harness.Sink.Counters["http_bytes_sent"].Should().Be("{\"text\":\"ü\"}".Length + "\\u00FC".Length - 1);
        (await response.ReadAsStringAsync()).Should().Be("POST\n|\n{\"text\":\"\\u00FC\"}");
    }

    [Fact]
    public async Task A_connection_is_set_up_once_for_requests_in_turn()
    {
        using var harness = new HttpHarness();

        for (var i = 0; i < 5; i++) (await harness.Http.GetAsync(server.Url + "bytes/10")).Dispose();

        harness.Steps("http_request").Should().HaveCount(5);
        harness.Steps("http_connect").Should().ContainSingle().Which.HasFailed.Should().BeFalse();
    }

    [Fact]
    public async Task Users_share_connections_unless_they_keep_their_own()
    {
        using var harness = new HttpHarness();
        (await harness.Http.GetAsync(server.Url + "bytes/10")).Dispose();

        harness.Http.User.OwnConnections = true;
        for (var i = 0; i < 3; i++) (await harness.Http.GetAsync(server.Url + "bytes/10")).Dispose();

        harness.Steps("http_connect").Should().HaveCount(2);
    }

    [Fact]
    public async Task Parallel_requests_lose_nothing()
    {
        using var harness = new HttpHarness();

        var responses = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => harness.Http.GetAsync(server.Url + "bytes/100")));

        foreach (var response in responses) response.Dispose();
        harness.Sink.Counters["http_status{200}"].Should().Be(40);
        harness.Sink.Counters["http_bytes_received"].Should().Be(4_000);
        harness.Steps("http_request").Should().HaveCount(40);
    }
}
