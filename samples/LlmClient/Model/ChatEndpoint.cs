using System.Runtime.CompilerServices;
using System.Text.Json;
using Llm.Client;
using Microsoft.AspNetCore.Http;

namespace Llm.Model;

/// <summary><c>POST /v1/chat/completions</c>: thinks as long as its model does, then answers; or in pieces, from half of that time on.</summary>
internal sealed class ChatEndpoint(ModelLatency latency, TimeProvider clock)
{
    /// <summary>A model that is down, and answers 503; null for none.</summary>
    public string? DownModel { get; set; }

    /// <summary>Handles a request.</summary>
    public async Task<IResult> AnswerAsync(ChatRequest request, CancellationToken aborted)
    {
        if (!ModelLatency.BaseMs.ContainsKey(request.Model)) return TypedResults.NotFound();
        if (request.Messages is not [.., { Content: { Length: > 0 } prompt }]) return TypedResults.BadRequest();
        if (request.Model == DownModel) return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        var time = latency.Of(request.Model, prompt);
        var text = Wording.Answer(request.Model, prompt);
        var usage = new ChatUsage(Wording.Tokens(prompt), Wording.Tokens(text));
        if (request.Stream) return TypedResults.ServerSentEvents(PiecesAsync(request.Model, text, usage, time, aborted));

        await Task.Delay(time, clock, aborted);
        return TypedResults.Json(new ChatAnswer(request.Model, [new ChatChoice(0) { Message = new ChatMessage("assistant", text) }]) { Usage = usage });
    }

    private async IAsyncEnumerable<string> PiecesAsync(
        string model, string text, ChatUsage usage, TimeSpan time, [EnumeratorCancellation] CancellationToken aborted)
    {
        var began = clock.GetTimestamp();
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            // Each word has its due time, so that a timer that fires late delays one word and not all that follow.
            var wait = (time / 2 * (1 + (i / (words.Length - 1.0)))) - clock.GetElapsedTime(began);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, aborted);
            var piece = new ChatMessage(null, i == 0 ? words[i] : " " + words[i]);
            yield return JsonSerializer.Serialize(new ChatAnswer(model, [new ChatChoice(0) { Delta = piece }]));
        }

        yield return JsonSerializer.Serialize(new ChatAnswer(model, []) { Usage = usage });
        yield return "[DONE]";
    }
}
