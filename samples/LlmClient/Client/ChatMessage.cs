using System.Text.Json.Serialization;

namespace Llm.Client;

/// <summary>One message of a conversation.</summary>
internal sealed record ChatMessage(
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("content")] string Content);
