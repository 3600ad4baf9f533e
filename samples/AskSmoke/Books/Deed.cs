namespace Rag.Books;

/// <summary>
/// One kind of fact: what it can be about, how the book tells it, and how a reader asks for it. A reader's words are rarely the book's.
/// </summary>
/// <param name="Things">Nouns without their article.</param>
/// <param name="Statements">Sentences of the book, with the slots {person}, {thing}, {a thing}, {place} and {year}.</param>
/// <param name="Questions">Questions of a reader, with the slots {person} and {thing}.</param>
internal sealed record Deed(string[] Things, string[] Statements, string[] Questions);
