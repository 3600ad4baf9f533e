using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Llm.Client;

/// <summary>Asks an endpoint of OpenAI's kind. Neither caches nor retries: pipelines and cache stand around it.</summary>
internal sealed class ChatClient(Uri url, string? key, string? model) : IDisposable
{
    // The load test bounds each call by itself, through the cancellation that it passes on.
    private readonly HttpClient _http = new() { BaseAddress = url, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Sends one prompt.</summary>
    /// <exception cref="HttpRequestException">The status is no success.</exception>
    public async ValueTask<string> CompleteAsync(string askedModel, string prompt, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "v1/chat/completions")
        {
            Content = JsonContent.Create(new ChatRequest(model ?? askedModel, [new ChatMessage("user", prompt)])),
        };
        if (key is not null) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await _http.SendAsync(message, cancellation);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<ChatAnswer>(cancellation);
        return answer!.Choices[0].Message.Content;
    }

    public void Dispose() => _http.Dispose();
}
