using System.Text.Json.Serialization;

namespace Llm.Client;

/// <summary>One message of a conversation, or a piece of it, which may lack either.</summary>
internal sealed record ChatMessage(
    [property: JsonPropertyName("role")] string? Role,
    [property: JsonPropertyName("content")] string? Content);
