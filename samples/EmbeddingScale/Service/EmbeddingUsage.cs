using System.Text.Json.Serialization;

namespace Embeddings.Service;

/// <summary>What a request is charged for.</summary>
/// <param name="PromptTokens">Tokens of the texts.</param>
internal sealed record EmbeddingUsage([property: JsonPropertyName("prompt_tokens")] int PromptTokens);
