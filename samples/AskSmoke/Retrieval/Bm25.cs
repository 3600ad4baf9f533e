using Rag.Books;

namespace Rag.Retrieval;

/// <summary>
/// Ranks pages by Okapi BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond").
/// </summary>
internal sealed class Bm25(InvertedIndex index)
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>The best pages, best first; equal scores by page number.</summary>
    public IReadOnlyList<Page> Rank(IEnumerable<string> terms, int count)
    {
        var scores = new Dictionary<Page, double>();
        foreach (var term in terms.Distinct())
        {
            foreach (var posting in index.PostingsOf(term))
                scores[posting.Page] = scores.GetValueOrDefault(posting.Page) + (InverseDocumentFrequency(term) * Saturation(posting));
        }

        return [.. scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key.Number).Take(count).Select(score => score.Key)];
    }

    /// <summary>How telling a term is: high if few pages have it.</summary>
    public double InverseDocumentFrequency(string term)
    {
        var pages = index.PostingsOf(term).Count;
        return Math.Log(1 + ((index.PageCount - pages + 0.5) / (pages + 0.5)));
    }

    private double Saturation(Posting posting)
    {
        var length = 1 - B + (B * index.LengthOf(posting.Page) / index.MeanLength);
        return posting.Count * (K1 + 1) / (posting.Count + (K1 * length));
    }
}
