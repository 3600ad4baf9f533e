namespace Embeddings.Pipeline;

/// <summary>What the service made of documents.</summary>
/// <param name="Vectors">One for each, in order.</param>
/// <param name="Calls">Requests that it took.</param>
/// <param name="Tokens">What is charged.</param>
internal sealed record EmbeddedDocuments(float[][] Vectors, int Calls, long Tokens);
