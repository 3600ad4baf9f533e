using Rag.Books;
using Rag.Retrieval;

namespace Rag.Tests.Retrieval;

public sealed class Bm25Tests
{
    private static readonly Page[] Pages =
    [
        new(1, ["The harbour was cold.", "The harbour was empty."]),
        new(2, ["The harbour was cold, and a heron stood there for a very long while before it flew away."]),
        new(3, ["A heron stood there."]),
    ];

    private readonly Bm25 _ranking = new(new InvertedIndex(Pages));

    [Fact]
    public void The_page_that_holds_all_terms_ranks_first() => Rank("cold heron").Should().StartWith(2);

    [Fact]
    public void Of_two_pages_with_a_term_the_shorter_ranks_first() => Rank("heron").Should().Equal(3, 2);

    [Fact]
    public void Of_two_pages_with_a_term_the_one_that_repeats_it_ranks_first() => Rank("harbour").Should().Equal(1, 2);

    [Fact]
    public void A_page_without_any_term_is_not_found() => Rank("unicorn").Should().BeEmpty();

    [Fact]
    public void A_rare_term_tells_more_than_a_frequent_one() =>
        _ranking.InverseDocumentFrequency("empty").Should().BeGreaterThan(_ranking.InverseDocumentFrequency("cold"));

    [Fact]
    public void The_inverse_document_frequency_is_the_formula_worked_by_hand()
    {
        // "heron": 2 pages of 3, so ln(1 + 1.5/2.5).
        _ranking.InverseDocumentFrequency("heron").Should().BeApproximately(Math.Log(1.6), 1e-12);
    }

    private IEnumerable<int> Rank(string text) => _ranking.Rank(Terms.Of(text), 3).Select(page => page.Number);
}
