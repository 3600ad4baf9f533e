using System.Net.ServerSentEvents;
using LoadTest.Http.Tests.Servers;
using LoadTest.Targets;

namespace LoadTest.Http.Tests.Events;

public sealed class EventTests(TruthfulServer server) : IClassFixture<TruthfulServer>
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\r\n";

    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(80);

    [Fact]
    public async Task Events_are_those_of_the_specification()
    {
        await using var raw = new RawServer(
            Head + ": a comment\n\nid: 7\nevent: token\ndata: one\ndata:two\n\ndata\n\nretry: 1500\rdata:  three\r\r\nunknown: x\r\n\r\ndata: cut off");
        using var harness = new HttpHarness();

        var events = await ReadAsync(harness.Http.GetEventsAsync(raw.Url));

        events.Select(item => (item.EventType, item.Data, item.EventId)).Should().Equal(
            ("token", "one\ntwo", "7"), ("message", "", null), ("message", " three", null));
        events[2].ReconnectionInterval.Should().Be(TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task A_request_for_events_is_recorded_like_any_other()
    {
        using var harness = new HttpHarness();

        var events = await ReadAsync(harness.Http.PostJsonEventsAsync(server.Url + "events/3", new { Text = "why" }, name: "ask"));

        events.Select(item => item.Data).Should().Equal("POST text/event-stream {\"text\":\"why\"}", "1", "2", "3");
        harness.Sink.Steps.Select(step => (step.Name, step.HasFailed)).Should()
            .BeEquivalentTo([("http_connect", false), ("http_first_byte", false), ("http_request", false), ("ask", false)]);
        harness.Sink.Counters.Should().BeEquivalentTo(new Dictionary<string, long>
        {
            ["http_status{200}"] = 1, ["http_bytes_sent"] = 14, ["http_bytes_received"] = events.Sum(item => item.Data.Length + "data: \n\n".Length),
        });
        harness.Sink.Rates.Should().Equal(("http_error", false));
        harness.Sink.Failures.Should().BeEmpty();
        harness.Sink.RunningSteps.Should().Be(0);
    }

    [Fact]
    public async Task A_reader_that_stops_ends_the_request_without_an_error()
    {
        using var harness = new HttpHarness();

        await foreach (var item in harness.Http.GetEventsAsync(server.Url + "events/1000000"))
        {
            if (item.Data == "5") break;
        }

        harness.Steps("http_request").Single().HasFailed.Should().BeFalse();
        harness.Sink.Rates.Should().Equal(("http_error", false));
        harness.Sink.Counters["http_bytes_received"].Should().BePositive();
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_events_are_asked_for_and_they_are_read_once()
    {
        using var harness = new HttpHarness();
        var events = harness.Http.GetEventsAsync(server.Url + "events/1");
        harness.Sink.Counters.Should().BeEmpty();

        await ReadAsync(events);
        var again = () => ReadAsync(events);

        await again.Should().ThrowAsync<InvalidOperationException>().WithMessage("A response is read once;*");
        harness.Sink.Counters["http_status{200}"].Should().Be(1);
    }

    [Fact]
    public async Task Redirects_are_followed_as_one_request()
    {
        using var harness = new HttpHarness();

        var events = await ReadAsync(harness.Http.PostJsonEventsAsync(server.Url + "moved/307?to=/events/1", "body"));

        events[0].Data.Should().StartWith("POST");
        harness.Sink.Counters.Should().Contain("http_status{307}", 1).And.Contain("http_status{200}", 1).And.Contain("http_bytes_sent", 12);
        harness.Steps("http_request").Should().ContainSingle();
    }

    [Theory]
    [InlineData("moved/302?to=http%3A%2F%2Fshop.example.test%2Fcart", 1)]
    [InlineData("hops/11", 11)]
    public async Task A_redirect_that_must_not_be_followed_is_an_error(string path, int requests)
    {
        using var harness = new HttpHarness();

        var read = () => ReadAsync(harness.Http.GetEventsAsync(server.Url + path));

        await read.Should().ThrowAsync<Exception>();
        harness.Sink.Counters["http_status{302}"].Should().Be(requests);
        harness.Sink.Rates.Should().Equal(("http_error", true));
        harness.Sink.RunningSteps.Should().Be(0);
    }

    [Fact]
    public async Task A_target_that_is_not_allowed_gets_no_request()
    {
        using var harness = new HttpHarness();

        var read = () => ReadAsync(harness.Http.GetEventsAsync("http://shop.example.test/events"));

        await read.Should().ThrowAsync<TargetNotAllowedException>();
        harness.Sink.Steps.Should().BeEmpty();
        harness.Sink.Rates.Should().BeEmpty();
    }

    [Fact]
    public async Task Any_request_can_be_sent_with_headers_of_its_own_and_of_the_user()
    {
        using var harness = new HttpHarness();
        harness.Http.User.BaseAddress = new Uri(server.Url);
        harness.Http.User.Headers["X-Key"] = "key";
        using var request = new HttpRequestMessage(HttpMethod.Put, "events/0");
        request.Headers.Accept.ParseAdd("text/event-stream;q=0.5");

        var events = await ReadAsync(harness.Http.SendEventsAsync(request, cancellation: TestContext.Current.CancellationToken));

        events.Single().Data.Should().Be("PUT text/event-stream; q=0.5 ");
        request.Headers.GetValues("X-Key").Should().Equal("key");
    }

    [Fact]
    public async Task A_stream_of_events_has_the_times_of_its_tokens()
    {
        await using var raw = new RawServer(async (stream, cancellation) =>
        {
            await RawServer.WriteAsync(stream, Head + "event: role\ndata:\n\n", cancellation);
            foreach (var token in (string[])["I", "do", "[DONE]"])
            {
                await Task.Delay(Gap, cancellation);
                await RawServer.WriteAsync(stream, $"data: {token}\n\n", cancellation);
            }
        });
        using var harness = new HttpHarness();

        var answer = harness.Http.PostJsonEventsAsync(raw.Url, new { Stream = true });
        await ReadAsync(harness.Load.Stream("answer", answer, item => item.Data == "[DONE]" ? null : item.Data));

        var times = harness.Sink.Times.ToDictionary(time => time.Name, time => time.Ms);
        times.Keys.Should().BeEquivalentTo("answer_ttft", "answer_gap", "answer", "answer_tpot");
        times["answer_ttft"].Should().BeGreaterThan(Gap.TotalMilliseconds * 0.9);
        times["answer"].Should().BeApproximately(times["answer_ttft"] + times["answer_gap"], 0.001);
        times["answer_tpot"].Should().BeApproximately(times["answer_gap"], 0.001);
        harness.Sink.Counters["answer_chunks"].Should().Be(2);
        harness.Steps("http_request").Single().Ms.Should().BeGreaterThan(Gap.TotalMilliseconds * 0.9 * 3, "it ends with the stream, a pause after the last token");
    }

    private static async Task<List<SseItem<string>>> ReadAsync(IAsyncEnumerable<SseItem<string>> events)
    {
        var read = new List<SseItem<string>>();
        await foreach (var item in events) read.Add(item);
        return read;
    }
}
