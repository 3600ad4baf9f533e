namespace Embeddings.Service;

/// <summary>One vector.</summary>
/// <param name="Index">Of its text in the request.</param>
/// <param name="Embedding">In base64.</param>
internal sealed record EmbeddingItem(int Index, string Embedding);
