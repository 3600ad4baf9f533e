using System.Text.Json.Serialization;

namespace Llm.Client;

/// <summary>What a streamed answer tells beside its text.</summary>
internal sealed record ChatStreamOptions([property: JsonPropertyName("include_usage")] bool IncludeUsage);
