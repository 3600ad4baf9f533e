namespace Embeddings.Documents;

/// <summary>A text whose topic is known, so that a clustering can be judged.</summary>
/// <param name="Text">Twelve words.</param>
/// <param name="Topic">Its topic, from 0.</param>
internal sealed record Document(string Text, int Topic);
