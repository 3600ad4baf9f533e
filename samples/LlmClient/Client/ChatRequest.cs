using System.Text.Json.Serialization;

namespace Llm.Client;

/// <summary>The body of a request.</summary>
internal sealed record ChatRequest(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("messages")] IReadOnlyList<ChatMessage> Messages)
{
    /// <summary>Asks for the answer piece by piece, as server-sent events.</summary>
    [JsonPropertyName("stream")]
    public bool Stream { get; init; }

    /// <summary>Only beside <see cref="Stream"/>.</summary>
    [JsonPropertyName("stream_options"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChatStreamOptions? StreamOptions { get; init; }
}
