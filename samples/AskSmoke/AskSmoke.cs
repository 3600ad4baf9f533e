using System.Text;
using System.Text.RegularExpressions;
using LoadTest;
using Rag.Books;
using Rag.Client;
using Rag.Service;
using Xunit;

namespace Rag;

/// <summary>Does the service keep its promises while 40 students ask at once?</summary>
public sealed partial class AskSmoke : IClassFixture<RagService>
{
    private static readonly string[] Students = [.. Enumerable.Range(1, 200).Select(number => $"student-{number:000}")];
    private static readonly string[] Questions = [.. Book.Chronicle.Questions.Select(question => question.Text)];

    private readonly RagService _service;

    /// <summary>Says which service is asked.</summary>
    public AskSmoke(RagService service, ITestOutputHelper output)
    {
        _service = service;
        output.WriteLine(service.Endpoint);
    }

    [LoadTest(Users = 40, RampUp = "10s", Duration = "1m", ThinkTime = "300ms..1s", Seed = 42)]
    [Kpi(P95Ms = 2500, MinSuccessPercent = 98)]
    [Kpi("first_token", P95Ms = 600)]
    [Kpi("rag_miss", MaxPercent = 10)]
    // An answer that breaks off is not asked for again: the student has already read the first half of it.
    [Retry(2, Delay = "50ms", MaxDelay = "500ms", Jitter = 0.25, On = [typeof(HttpRequestException)])]
    public async Task Ask(LoadContext load)
    {
        var request = new AskRequest(load.Random.Pick(Students), load.Random.Pick(Characters.Ids), load.Random.Pick(Questions));
        var answer = new StringBuilder();
        await foreach (var token in load.Stream("answer", AnswerEvents.TokensAsync(load.Http.PostJsonEventsAsync(_service.Url, request))))
        {
            load.Mark("first_token");
            answer.Append(token);
        }

        load.Rate("rag_miss", !PageQuote().IsMatch(answer.ToString()));
    }

    [GeneratedRegex(@"\(p\.\d+\)")]
    private static partial Regex PageQuote();
}
