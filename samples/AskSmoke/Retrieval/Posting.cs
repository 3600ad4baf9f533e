using Rag.Books;

namespace Rag.Retrieval;

/// <summary>A term occurs on a page this many times.</summary>
internal readonly record struct Posting(Page Page, int Count);
