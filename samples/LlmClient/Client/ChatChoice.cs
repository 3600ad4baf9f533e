using System.Text.Json.Serialization;

namespace Llm.Client;

/// <summary>One of the answers.</summary>
internal sealed record ChatChoice(
    [property: JsonPropertyName("index")] int Index,
    [property: JsonPropertyName("message")] ChatMessage Message);
