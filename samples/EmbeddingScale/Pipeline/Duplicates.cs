using Embeddings.Documents;

namespace Embeddings.Pipeline;

/// <summary>Removes documents whose text has been seen before.</summary>
internal static class Duplicates
{
    private const int NearDistance = 1;
    private const int Compared = 64;

    /// <summary>Removes them.</summary>
    /// <param name="documents">In order; the first of equal ones stays.</param>
    /// <param name="pairwise">Whether to measure how far the first letters of each are from those of all before it, instead of comparing hashes.</param>
    public static Document[] Remove(IReadOnlyList<Document> documents, bool pairwise) =>
        pairwise ? RemovePairwise(documents) : [.. documents.DistinctBy(document => document.Text)];

    private static Document[] RemovePairwise(IReadOnlyList<Document> documents)
    {
        var kept = new List<Document>();
        foreach (var document in documents)
        {
            if (!kept.Exists(other => IsNear(document.Text, other.Text) && document.Text == other.Text)) kept.Add(document);
        }

        return [.. kept];
    }

    private static bool IsNear(string a, string b) =>
        Math.Abs(a.Length - b.Length) <= NearDistance && EditDistance(Begin(a), Begin(b)) <= NearDistance;

    private static ReadOnlySpan<char> Begin(string text) => text.AsSpan(0, Math.Min(Compared, text.Length));

    // V. Levenshtein, Binary codes capable of correcting deletions, insertions and reversals, 1966.
    private static int EditDistance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j < row.Length; j++) row[j] = j;
        foreach (var letter in a)
        {
            var diagonal = row[0]++;
            var left = row[0];
            for (var j = 0; j < b.Length; j++)
            {
                var above = row[j + 1];
                left = Math.Min(diagonal + (letter == b[j] ? 0 : 1), 1 + Math.Min(left, above));
                diagonal = above;
                row[j + 1] = left;
            }
        }

        return row[^1];
    }
}
