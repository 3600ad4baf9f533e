namespace Rag.Retrieval;

/// <summary>A place in the book that answers a question.</summary>
/// <param name="Page">The page's number.</param>
/// <param name="Sentence">The sentence that covers the question best.</param>
/// <param name="Context">The sentence after it, or before it at the end of a page.</param>
internal sealed record Passage(int Page, string Sentence, string Context);
