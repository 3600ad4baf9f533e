using Rag.Books;

namespace Rag.Retrieval;

/// <summary>From a term to the pages on which it occurs. Immutable, safe for parallel use.</summary>
internal sealed class InvertedIndex
{
    private readonly Dictionary<string, List<Posting>> _postings = [];
    private readonly Dictionary<Page, int> _lengths = [];

    /// <summary>Indexes the pages; what is not among them cannot be found.</summary>
    public InvertedIndex(IEnumerable<Page> pages)
    {
        foreach (var page in pages)
        {
            string[] terms = [.. page.Sentences.SelectMany(Terms.Of)];
            _lengths[page] = terms.Length;
            foreach (var (term, count) in terms.CountBy(term => term))
            {
                if (!_postings.TryGetValue(term, out var postings)) _postings[term] = postings = [];
                postings.Add(new Posting(page, count));
            }
        }

        MeanLength = _lengths.Values.DefaultIfEmpty().Average();
    }

    /// <summary>How many pages are indexed.</summary>
    public int PageCount => _lengths.Count;

    /// <summary>The mean number of terms on a page.</summary>
    public double MeanLength { get; }

    /// <summary>The number of terms on an indexed page.</summary>
    public int LengthOf(Page page) => _lengths[page];

    /// <summary>Whether any page has the term.</summary>
    public bool Knows(string term) => _postings.ContainsKey(term);

    /// <summary>Where a term occurs; nowhere if the index does not know it.</summary>
    public IReadOnlyList<Posting> PostingsOf(string term) => _postings.TryGetValue(term, out var postings) ? postings : [];
}
