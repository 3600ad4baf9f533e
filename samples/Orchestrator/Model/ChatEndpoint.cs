using Microsoft.AspNetCore.Http;
using Orchestration.Client;

namespace Orchestration.Model;

/// <summary><c>POST /v1/chat/completions</c>: takes its time, then answers.</summary>
internal sealed class ChatEndpoint(Wording wording, LatencyModel latency, TimeProvider clock)
{
    /// <summary>Handles a request. The same text meets the same luck in every run, in whatever order requests arrive.</summary>
    public async Task<IResult> Complete(ChatRequest request, CancellationToken aborted)
    {
        if (request.Messages is not { Count: > 0 } messages) return TypedResults.BadRequest("A completion needs messages; found none.");
        var random = new Random(SeedOf(messages[^1].Content));
        await Task.Delay(latency.Draw(random), clock, aborted);
        return TypedResults.Json(wording.Answer(messages, random), ChatJson.Options);
    }

    // string.GetHashCode differs from process to process; 32-bit FNV-1a does not.
    private static int SeedOf(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619u;
        return (int)hash;
    }
}
