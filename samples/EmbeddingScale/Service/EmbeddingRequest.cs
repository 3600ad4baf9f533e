using System.Text.Json.Serialization;

namespace Embeddings.Service;

/// <summary>The body of <c>POST /v1/embeddings</c>.</summary>
/// <param name="Model">The model.</param>
/// <param name="Input">The texts.</param>
/// <param name="EncodingFormat">"base64": the bytes of the 32-bit numbers, little-endian.</param>
internal sealed record EmbeddingRequest(string Model, string[] Input, [property: JsonPropertyName("encoding_format")] string EncodingFormat);
