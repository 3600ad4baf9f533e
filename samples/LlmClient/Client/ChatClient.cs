using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Llm.Client;

/// <summary>Asks an endpoint of OpenAI's kind. Neither caches nor retries: pipelines and cache stand around it.</summary>
internal sealed class ChatClient(Uri url, string? key, string? model) : IDisposable
{
    private const string EndOfStream = "[DONE]";

    // The load test bounds each call by itself, through the cancellation that it passes on.
    private readonly HttpClient _http = new() { BaseAddress = url, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Sends one prompt, and waits for the whole answer.</summary>
    /// <exception cref="HttpRequestException">The status is no success.</exception>
    public async ValueTask<ChatAnswer> CompleteAsync(string askedModel, string prompt, CancellationToken cancellation)
    {
        using var response = await SendAsync(Request(askedModel, prompt), HttpCompletionOption.ResponseContentRead, cancellation);
        return (await response.Content.ReadFromJsonAsync<ChatAnswer>(cancellation))!;
    }

    /// <summary>Sends one prompt, and passes the answer on piece by piece; the last piece tells the usage.</summary>
    /// <exception cref="HttpRequestException">The status is no success.</exception>
    /// <exception cref="EndOfStreamException">The answer was cut off.</exception>
    public async IAsyncEnumerable<ChatAnswer> StreamAsync(
        string askedModel, string prompt, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = Request(askedModel, prompt) with { Stream = true, StreamOptions = new ChatStreamOptions(IncludeUsage: true) };
        using var response = await SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var body = await response.Content.ReadAsStreamAsync(cancellation);
        await foreach (var item in SseParser.Create(body).EnumerateAsync(cancellation))
        {
            if (item.Data == EndOfStream) yield break;
            yield return JsonSerializer.Deserialize<ChatAnswer>(item.Data)!;
        }

        throw new EndOfStreamException("A streamed answer ends with [DONE]; this one ended without.");
    }

    public void Dispose() => _http.Dispose();

    private ChatRequest Request(string askedModel, string prompt) => new(model ?? askedModel, [new ChatMessage("user", prompt)]);

    private async Task<HttpResponseMessage> SendAsync(ChatRequest request, HttpCompletionOption completion, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "v1/chat/completions") { Content = JsonContent.Create(request) };
        if (key is not null) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var response = await _http.SendAsync(message, completion, cancellation);
        if (response.IsSuccessStatusCode) return response;
        using (response) return response.EnsureSuccessStatusCode();
    }
}
