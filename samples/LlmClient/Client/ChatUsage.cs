using System.Text.Json.Serialization;

namespace Llm.Client;

/// <summary>The tokens of a call, as the endpoint bills them.</summary>
internal sealed record ChatUsage(
    [property: JsonPropertyName("prompt_tokens")] int PromptTokens,
    [property: JsonPropertyName("completion_tokens")] int CompletionTokens)
{
    /// <summary>Of an endpoint that does not say.</summary>
    public static ChatUsage Unknown { get; } = new(0, 0);
}
