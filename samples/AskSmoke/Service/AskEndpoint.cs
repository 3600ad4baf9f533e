using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Rag.Client;
using Rag.Retrieval;

namespace Rag.Service;

/// <summary><c>POST /ask</c>: retrieves, words the answer, and streams it token by token.</summary>
internal sealed class AskEndpoint(Librarian librarian, LatencyModel latency, Outage outage, AccessLog log, TimeProvider clock)
{
    private readonly RequestSeeds _seeds = new();

    /// <summary>Handles a request.</summary>
    public IResult Ask(AskRequest request, HttpContext http)
    {
        var visit = log.Begin();
        var random = _seeds.Next(request);
        var outcome = outage.Decide(request.CharId, random);
        if (outcome == Outcome.Unavailable)
        {
            visit.End(StatusCodes.Status503ServiceUnavailable, completed: true);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var tokens = AnswerText.Tokens(AnswerText.Compose(request.CharId, librarian.Find(request.Text)));
        return TypedResults.ServerSentEvents(AnswerAsync(tokens, outcome, visit, random, http.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<string>> AnswerAsync(
        IReadOnlyList<string> tokens, Outcome outcome, Visit visit, Random random, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var completed = false;
        try
        {
            var spoken = outcome == Outcome.CutOff ? tokens.Take(tokens.Count / 2) : tokens;
            await foreach (var token in PaceAsync(spoken, visit, random, cancellation)) yield return token;
            if (outcome == Outcome.CutOff) yield break;
            yield return new SseItem<string>("[DONE]", AnswerEvents.Done);
            completed = true;
        }
        finally
        {
            visit.End(StatusCodes.Status200OK, completed);
        }
    }

    // Each token has its due time, so that a timer that fires late delays one token and not all that follow.
    private async IAsyncEnumerable<SseItem<string>> PaceAsync(
        IEnumerable<string> tokens, Visit visit, Random random, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var due = latency.DrawFirstToken(random);
        foreach (var token in tokens)
        {
            var wait = due - visit.Elapsed;
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellation);
            yield return new SseItem<string>(token, AnswerEvents.Token);
            visit.TokenSent();
            due += latency.DrawGap(random);
        }
    }
}
