namespace Rag.Books;

/// <summary>One page of the book.</summary>
/// <param name="Number">From 1; what a quote <c>(p.12)</c> names.</param>
/// <param name="Sentences">In reading order.</param>
internal sealed record Page(int Number, IReadOnlyList<string> Sentences);
