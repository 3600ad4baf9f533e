using System.Net.Http.Json;

namespace Orchestration.Client;

/// <summary>Asks an OpenAI-compatible service for one completion.</summary>
internal sealed class ChatClient(HttpClient http, string model)
{
    /// <summary>Asks, and waits for the whole answer.</summary>
    /// <exception cref="HttpRequestException">The status is no success.</exception>
    public async Task<ChatCompletion> CompleteAsync(string instruction, string request, CancellationToken cancellation)
    {
        var body = new ChatRequest(model, [new ChatMessage("system", instruction), new ChatMessage("user", request)]);
        using var response = await http.PostAsJsonAsync("chat/completions", body, ChatJson.Options, cancellation);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<ChatCompletion>(ChatJson.Options, cancellation)
            ?? throw new HttpRequestException("The model answered null.");
    }
}
