using System.Text.Json.Serialization;

namespace Llm.Client;

/// <summary>The body of a request.</summary>
internal sealed record ChatRequest(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("messages")] IReadOnlyList<ChatMessage> Messages);
