
namespace Embeddings.Service;

/// <summary>What the service answers.</summary>
/// <param name="Data">A vector for each text.</param>
/// <param name="Usage">What is charged.</param>
internal sealed record EmbeddingResponse(EmbeddingItem[] Data, EmbeddingUsage Usage);
