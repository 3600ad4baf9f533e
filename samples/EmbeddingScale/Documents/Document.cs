namespace Embeddings.Documents;

/// <summary>A text whose topic is known, so that a clustering can be judged.</summary>
/// <param name="Text">Its abstract, twelve words: what is embedded.</param>
/// <param name="Topic">Its topic, from 0.</param>
/// <param name="Body">The whole text, 96 KB, which the pipeline holds until it has stored the document.</param>
internal sealed record Document(string Text, int Topic, string Body);
