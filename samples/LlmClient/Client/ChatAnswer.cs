using System.Text.Json.Serialization;

namespace Llm.Client;

/// <summary>The body of a response.</summary>
internal sealed record ChatAnswer(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("choices")] IReadOnlyList<ChatChoice> Choices);
