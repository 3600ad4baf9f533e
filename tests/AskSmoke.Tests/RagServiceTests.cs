using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Rag.Books;
using Rag.Client;
using Rag.Service;

namespace Rag.Tests;

public sealed class RagServiceTests
{
    private static readonly Question Answerable = Book.Chronicle.Questions[1];
    private static readonly Question Unanswerable = Book.Chronicle.Questions[^1];
    private static readonly AskRequest Request = new("student-001", "miller", Answerable.Text);
    private static readonly AskRequest ToVictim = Request with { CharId = Outage.Victim };

    [Fact]
    public async Task An_answer_quotes_the_page_that_holds_the_fact()
    {
        await using var service = await StartAsync();

        (await ReadAsync(service, Request)).Should().Contain($"(p.{Answerable.Page})");
    }

    [Fact]
    public async Task A_question_without_an_answer_gets_no_quote()
    {
        await using var service = await StartAsync();

        (await ReadAsync(service, Request with { Text = Unanswerable.Text })).Should().NotContain("(p.");
    }

    [Fact]
    public async Task A_request_takes_what_the_latency_model_says()
    {
        await using var service = await StartAsync();
        var text = await ReadAsync(service, Request);
        await service.DisposeAsync();

        var random = new RequestSeeds().Next(Request);
        _ = new Outage(active: false).Decide(Request.CharId, random);
        var firstToken = new LatencyModel().DrawFirstToken(random);
        var gaps = Enumerable.Range(0, text.Split(' ').Length - 1).Select(_ => new LatencyModel().DrawGap(random)).ToList();

        // A delay is cut to whole milliseconds.
        var entry = service.AccessLog.Should().ContainSingle().Subject;
        entry.FirstTokenMs.Should().BeApproximately(firstToken.TotalMilliseconds, 1);
        entry.TotalMs.Should().BeApproximately(gaps.Aggregate(firstToken, (sum, gap) => sum + gap).TotalMilliseconds, 1);
    }

    [Fact]
    public async Task A_failing_service_answers_503_or_cuts_off_and_logs_both()
    {
        await using var service = await StartAsync(new Faults { Failing = true });
        var unavailable = 0;
        var cutOff = 0;
        for (var i = 0; i < 20; i++)
        {
            try
            {
                await ReadAsync(service, ToVictim);
            }
            catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                unavailable++;
            }
            catch (EndOfStreamException)
            {
                cutOff++;
            }
        }

        await service.DisposeAsync();
        (unavailable + cutOff).Should().Be(20);
        service.AccessLog.Count(entry => entry.Status == 503).Should().Be(unavailable).And.BeInRange(1, 19);
        service.AccessLog.Count(entry => entry is { Status: 200, Completed: false, FirstTokenMs: not null }).Should().Be(cutOff);
    }

    [Fact]
    public async Task A_failing_service_answers_for_the_other_characters()
    {
        await using var service = await StartAsync(new Faults { Failing = true });

        (await ReadAsync(service, Request)).Should().Contain("(p.");
    }

    [Fact]
    public async Task The_access_log_is_written_as_JSON_lines()
    {
        var path = Path.GetTempFileName();
        var service = await StartAsync(new RagOptions { AccessLogPath = path });
        await ReadAsync(service, Request);
        await service.DisposeAsync();

        var lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        using var entry = JsonDocument.Parse(lines.Should().ContainSingle().Subject);
        entry.RootElement.EnumerateObject().Select(property => property.Name)
            .Should().Equal("t", "status", "completed", "first_token_ms", "total_ms");
    }

    [Fact]
    public async Task An_external_service_is_asked_instead_of_one_in_this_process()
    {
        await using var host = await RagHost.StartAsync(new Faults(), accessLogPath: null, new LeapingTime());
        await using var service = await StartAsync(new RagOptions { Url = host.Url });

        (await ReadAsync(service, Request)).Should().Contain("(p.");
        service.AccessLog.Should().BeEmpty();
        await host.DisposeAsync();
        host.AccessLog.Entries.Should().ContainSingle();
    }

    private static Task<RagService> StartAsync(Faults? faults = null) => StartAsync(new RagOptions { Faults = faults ?? new Faults() });

    private static async Task<RagService> StartAsync(RagOptions options)
    {
        var service = new RagService(options, new LeapingTime());
        await service.InitializeAsync();
        return service;
    }

    private static async Task<string> ReadAsync(RagService service, AskRequest request)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync(service.Url, request, cancellation);
        response.EnsureSuccessStatusCode();
        var events = SseParser.Create(await response.Content.ReadAsStreamAsync(cancellation)).EnumerateAsync(cancellation);
        return string.Concat(await AnswerEvents.TokensAsync(events).ToListAsync(cancellation));
    }
}
