using Rag.Books;

namespace Rag.Retrieval;

/// <summary>Finds the passage that answers a question, or admits that there is none. Knows the pages, never the questions.</summary>
internal sealed class Librarian
{
    /// <summary>
    /// A sentence answers if it holds every name in the question and this share of all its terms, weighted by how telling they are.
    /// </summary>
    public const double MinCoverage = 0.67;

    private const int Candidates = 20;

    private readonly InvertedIndex _index;
    private readonly Bm25 _ranking;

    /// <summary>Reads the pages.</summary>
    public Librarian(IEnumerable<Page> pages)
    {
        _index = new InvertedIndex(pages);
        _ranking = new Bm25(_index);
    }

    /// <summary>The best passage, or null if no page that ranks high covers enough of the question.</summary>
    public Passage? Find(string question)
    {
        HashSet<string> names = [.. Terms.NamesIn(question)];
        // A word that the book never uses is the reader's own and says nothing about where the answer stands.
        HashSet<string> terms = [.. Terms.Of(question).Where(_index.Knows)];
        var (page, at, coverage) = _ranking.Rank(terms, Candidates)
            .SelectMany(page => page.Sentences.Select((sentence, at) => (Page: page, At: at, Coverage: Coverage(sentence, names, terms))))
            .DefaultIfEmpty()
            .MaxBy(candidate => candidate.Coverage);
        return coverage >= MinCoverage ? Quote(page, at) : null;
    }

    private double Coverage(string sentence, HashSet<string> names, HashSet<string> terms)
    {
        HashSet<string> said = [.. Terms.Of(sentence)];
        return names.IsSubsetOf(said) ? Weight(terms.Where(said.Contains)) / Weight(terms) : 0;
    }

    private double Weight(IEnumerable<string> terms) => terms.Sum(_ranking.InverseDocumentFrequency);

    private static Passage Quote(Page page, int at) =>
        new(page.Number, page.Sentences[at], page.Sentences[at + 1 < page.Sentences.Count ? at + 1 : at - 1]);
}
