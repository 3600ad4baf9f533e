using Embeddings.Documents;

namespace Embeddings.Pipeline;

/// <summary>Removes documents whose text has been seen before.</summary>
internal static class Duplicates
{
    private const int NearDistance = 1;

    /// <summary>Removes them.</summary>
    /// <param name="documents">In order; the first of equal ones stays.</param>
    /// <param name="pairwise">Whether to measure how far each is from all before it, instead of comparing hashes.</param>
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
        Math.Abs(a.Length - b.Length) <= NearDistance && EditDistance(a, b) <= NearDistance;

    // V. Levenshtein, Binary codes capable of correcting deletions, insertions and reversals, 1966.
    private static int EditDistance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < b.Length; j++)
            {
                var substituted = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(substituted, 1 + Math.Min(row[j], diagonal));
            }
        }

        return row[^1];
    }
}
