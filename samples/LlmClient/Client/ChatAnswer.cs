using System.Text.Json.Serialization;

namespace Llm.Client;

/// <summary>The body of a response, or of one event of a stream, whose last one has no choice and tells the usage.</summary>
internal sealed record ChatAnswer(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("choices")] IReadOnlyList<ChatChoice> Choices)
{
    /// <summary>What is billed; in a stream null but for the last event.</summary>
    [JsonPropertyName("usage"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChatUsage? Usage { get; init; }

    /// <summary>The text, or the next piece of it; empty if there is none.</summary>
    [JsonIgnore]
    public string Text => Choices is [var choice, ..] ? (choice.Message ?? choice.Delta)?.Content ?? "" : "";
}
