using Rag.Books;

namespace Rag.Service;

/// <summary>What is left of a book when the index has lost three pages of ten.</summary>
internal static class Forgetting
{
    private const double ForgottenShare = 0.3;

    /// <summary>The pages that are still known; always the same ones.</summary>
    public static IReadOnlyList<Page> SomePagesOf(Book book)
    {
        Page[] pages = [.. book.Pages];
        new Random(1848).Shuffle(pages);
        return pages[(int)(pages.Length * ForgottenShare)..];
    }
}
