namespace Rag.Books;

/// <summary>Something that the book knows: who, what, where and when.</summary>
internal sealed record Fact(Deed Deed, string Person, string Thing, string Place, int Year)
{
    /// <summary>Fills the slots of a sentence.</summary>
    public string Phrase(string template) => template
        .Replace("{person}", Person, StringComparison.Ordinal)
        .Replace("{a thing}", WithArticle(Thing), StringComparison.Ordinal)
        .Replace("{thing}", Thing, StringComparison.Ordinal)
        .Replace("{place}", Place, StringComparison.Ordinal)
        .Replace("{year}", $"{Year}", StringComparison.Ordinal);

    private static string WithArticle(string noun) => ("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an " : "a ") + noun;
}
