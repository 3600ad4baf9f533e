using System.Text.Json.Serialization;

namespace Llm.Client;

/// <summary>One of the answers: the whole message, or in a stream the next piece of it.</summary>
internal sealed record ChatChoice([property: JsonPropertyName("index")] int Index)
{
    [JsonPropertyName("message"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChatMessage? Message { get; init; }

    [JsonPropertyName("delta"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChatMessage? Delta { get; init; }
}
