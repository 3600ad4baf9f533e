using System.Net;
using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Text;
using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.Events;

public sealed class HostileEventTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    private const int LongestMilliseconds = 120_000;

    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Type: text/event-stream\r\nContent-Length: 0\r\n\r\n", "HTTP 500 GET ask", HttpStatusCode.InternalServerError)]
    [InlineData("HTTP/1.1 304 Same\r\n\r\n", "HTTP 304 GET ask", HttpStatusCode.NotModified)]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        "A stream of events has the type text/event-stream; the service answered with application/json. Read other responses with load.Http.GetAsync or PostAsync.",
        null)]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "A stream of events has the type text/event-stream; the service answered with none. Read other responses with load.Http.GetAsync or PostAsync.",
        null)]
    public async Task A_response_that_is_no_stream_of_events_is_an_exception_and_an_error(string answer, string message, HttpStatusCode? status)
    {
        await using var server = new RawServer(answer);
        using var harness = new HttpHarness();

        var read = () => CountAsync(harness.Http.GetEventsAsync(server.Url + "?token=secret", name: "ask"));

        var thrown = (await read.Should().ThrowAsync<HttpRequestException>()).Which;
        thrown.Message.Should().Be(message);
        thrown.StatusCode.Should().Be(status);
        AssertError(harness);
        harness.Steps("http_first_byte").Single().HasFailed.Should().BeTrue();
        harness.Steps("ask").Single().HasFailed.Should().BeTrue();
    }

    [Fact]
    public async Task A_stream_that_breaks_in_the_middle_is_an_exception_after_its_events()
    {
        await using var server = new RawServer(Head + "9\r\ndata: 1\n\n\r\n9\r\ndata: 2\n\n\r\n");
        using var harness = new HttpHarness();
        var events = new List<string>();

        var read = async () =>
        {
            await foreach (var item in harness.Http.GetEventsAsync(server.Url)) events.Add(item.Data);
        };

        await read.Should().ThrowAsync<HttpIOException>();
        events.Should().Equal("1", "2");
        AssertError(harness);
        harness.Steps("http_first_byte").Single().HasFailed.Should().BeFalse("the headers had arrived");
        harness.Sink.Counters["http_bytes_received"].Should().Be(18);
    }

    [Theory]
    [InlineData("")]
    [InlineData("data: x\n")]
    public async Task An_event_without_an_end_is_refused_before_it_fills_the_memory(string line)
    {
        await using var server = new RawServer(async (stream, cancellation) =>
        {
            await RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: ", cancellation);
            var endless = Encoding.ASCII.GetBytes(line.Length == 0 ? new string('x', 65_536) : string.Concat(Enumerable.Repeat(line, 8_192)));
            try
            {
                while (true) await stream.WriteAsync(endless, cancellation);
            }
            catch (IOException)
            {
                // The client has hung up, as it should.
            }
        });
        using var harness = new HttpHarness();

        var read = () => CountAsync(harness.Http.GetEventsAsync(server.Url));

        await read.Should().ThrowAsync<IOException>().WithMessage("An event has at most 16 MB; the service has sent more without ending one.*");
        AssertError(harness);
        harness.Sink.Counters["http_bytes_received"].Should().BeInRange(16 * 1024 * 1024, 64 * 1024 * 1024);
    }

    [Theory(Timeout = LongestMilliseconds)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_that_never_ends_ends_with_the_cancellation_of_the_iteration(bool sends)
    {
        using var iteration = new CancellationTokenSource();
        var hasCome = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async (stream, ended) =>
        {
            await RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n", ended);
            await hasCome.Task.WaitAsync(Patience, ended);
            if (sends) await PingAsync(stream, pings: 10, ended);
            await iteration.CancelAsync();
            await (sends ? PingAsync(stream, pings: int.MaxValue, ended) : Task.Delay(Timeout.InfiniteTimeSpan, ended));
        });
        using var harness = new HttpHarness(cancellation: iteration.Token);
        var events = 0;

        var read = async () =>
        {
            await foreach (var _ in harness.Http.GetEventsAsync(server.Url))
            {
                events++;
                hasCome.TrySetResult();
            }
        };

        await read.Should().ThrowAsync<OperationCanceledException>();
        events.Should().Be(1);
        AssertError(harness);
    }

    [Fact]
    public async Task A_refused_connection_is_an_exception_and_a_failed_connection()
    {
        using var closed = new ClosedPort();
        using var harness = new HttpHarness();

        var read = () => CountAsync(harness.Http.GetEventsAsync(closed.Url));

        await read.Should().ThrowAsync<HttpRequestException>();
        AssertError(harness);
        harness.Steps("http_connect").Single().HasFailed.Should().BeTrue();
    }

    private static async Task PingAsync(NetworkStream stream, int pings, CancellationToken ended)
    {
        try
        {
            for (var i = 0; i < pings; i++)
            {
                await RawServer.WriteAsync(stream, ": ping\n", ended);
                await Task.Delay(Gap, ended);
            }
        }
        catch (IOException)
        {
            // The client has hung up, as it should.
        }
    }

    private static async Task<int> CountAsync(IAsyncEnumerable<SseItem<string>> events)
    {
        var count = 0;
        await foreach (var _ in events) count++;
        return count;
    }

    private static void AssertError(HttpHarness harness)
    {
        harness.Sink.Rates.Should().Equal(("http_error", true));
        harness.Steps("http_request").Single().HasFailed.Should().BeTrue();
        harness.Sink.RunningSteps.Should().Be(0);
    }
}
