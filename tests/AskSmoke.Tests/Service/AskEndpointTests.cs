using System.Net;
using System.Net.Http.Json;
using Rag.Books;
using Rag.Client;
using Rag.Service;

namespace Rag.Tests.Service;

public sealed class AskEndpointTests
{
    private static readonly AskRequest Request = new("student-001", "miller", Book.Chronicle.Questions[^1].Text);

    [Fact]
    public async Task An_answer_is_a_stream_of_token_events_and_a_last_done_event()
    {
        await using var host = await RagHost.StartAsync(new Faults(), accessLogPath: null, new LeapingTime());
        using var http = new HttpClient { BaseAddress = host.Url };

        using var response = await http.PostAsJsonAsync("ask", Request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        body.Should().StartWith("event: token\ndata: I\n\nevent: token\ndata:  heard\n\n");
        body.Should().EndWith("event: token\ndata:  word.\n\nevent: done\ndata: [DONE]\n\n");
    }

    [Fact]
    public async Task The_fields_of_a_request_are_written_in_snake_case()
    {
        var body = await JsonContent.Create(Request).ReadAsStringAsync(TestContext.Current.CancellationToken);

        body.Should().StartWith("""{"user_id":"student-001","char_id":"miller","text":""");
    }

    [Fact]
    public async Task A_request_without_a_text_is_refused()
    {
        await using var host = await RagHost.StartAsync(new Faults(), accessLogPath: null, new LeapingTime());
        using var http = new HttpClient { BaseAddress = host.Url };

        using var response = await http.PostAsJsonAsync("ask", new { user_id = "a", char_id = "b" }, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}
