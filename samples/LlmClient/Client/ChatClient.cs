using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LoadTest;

namespace Llm.Client;

/// <summary>Asks an endpoint of OpenAI's kind. Neither caches nor retries: pipelines and cache stand around it.</summary>
/// <param name="url">Where it is, with the slash at its end.</param>
/// <param name="key">Its key; null sends none.</param>
/// <param name="model">Asked in place of whatever model is named; null for none.</param>
internal sealed class ChatClient(Uri url, string? key, string? model)
{
    private const string EndOfStream = "[DONE]";

    /// <summary>Sends one prompt, and waits for the whole answer.</summary>
    /// <exception cref="HttpRequestException">The status is no success; retries and breakers look at it.</exception>
    public async Task<ChatAnswer> CompleteAsync(LoadHttp http, string askedModel, string prompt, CancellationToken cancellation)
    {
        using var message = Message(Request(askedModel, prompt));
        using var response = await http.SendAsync(message, expect: ExpectedStatus.Any, cancellation: cancellation);
        if (response.Status is < 200 or > 299)
            throw new HttpRequestException($"The model answered {response.Status}.", null, (HttpStatusCode)response.Status);
        return (await response.ReadJsonAsync<ChatAnswer>())!;
    }

    /// <summary>Sends one prompt, and passes the answer on piece by piece; the last piece tells the usage.</summary>
    /// <exception cref="HttpRequestException">The status is no success.</exception>
    /// <exception cref="EndOfStreamException">The answer was cut off.</exception>
    public async IAsyncEnumerable<ChatAnswer> StreamAsync(
        LoadHttp http, string askedModel, string prompt, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var message = Message(Request(askedModel, prompt) with { Stream = true, StreamOptions = new ChatStreamOptions(IncludeUsage: true) });
        await foreach (var item in http.SendEventsAsync(message, cancellation: cancellation))
        {
            if (item.Data == EndOfStream) yield break;
            yield return JsonSerializer.Deserialize<ChatAnswer>(item.Data)!;
        }

        throw new EndOfStreamException("A streamed answer ends with [DONE]; this one ended without.");
    }

    private ChatRequest Request(string askedModel, string prompt) => new(model ?? askedModel, [new ChatMessage("user", prompt)]);

    private HttpRequestMessage Message(ChatRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(url, "chat/completions")) { Content = JsonContent.Create(request) };
        if (key is not null) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return message;
    }
}
