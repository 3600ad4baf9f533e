using Rag.Books;
using Rag.Retrieval;
using Rag.Service;

namespace Rag.Tests.Retrieval;

public sealed class LibrarianTests
{
    private static readonly IReadOnlyList<Question> Questions = Book.Chronicle.Questions;
    private static readonly Question[] Answerable = [.. Questions.Where(question => question.Page is not null)];
    private static readonly Question[] Unanswerable = [.. Questions.Where(question => question.Page is null)];

    private readonly Librarian _librarian = new(Book.Chronicle.Pages);

    [Fact]
    public void A_question_is_answered_from_the_page_that_holds_the_fact()
    {
        var right = Answerable.Count(question => _librarian.Find(question.Text)?.Page == question.Page);

        (100.0 * right / Answerable.Length).Should().BeGreaterThan(99);
    }

    [Fact]
    public void A_question_that_no_page_answers_is_missed()
    {
        var missed = Unanswerable.Count(question => _librarian.Find(question.Text) is null);

        (100.0 * missed / Unanswerable.Length).Should().BeGreaterThan(95);
    }

    [Fact]
    public void The_natural_miss_rate_lies_well_below_the_KPI() => MissPercent(_librarian).Should().BeInRange(3, 5);

    [Fact]
    public void A_forgetful_service_misses_far_more_than_the_KPI_allows()
    {
        var forgetful = new Librarian(Forgetting.SomePagesOf(Book.Chronicle));

        MissPercent(forgetful).Should().BeInRange(25, 40);
    }

    [Fact]
    public void The_quoted_sentence_stands_on_the_quoted_page()
    {
        var passage = _librarian.Find(Answerable[0].Text)!;

        Book.Chronicle.Pages[passage.Page - 1].Sentences.Should().Contain([passage.Sentence, passage.Context]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("What is it?")]
    [InlineData("Supercalifragilistic?")]
    public void A_question_without_a_known_term_is_missed(string text) => _librarian.Find(text).Should().BeNull();

    private static double MissPercent(Librarian librarian) =>
        100.0 * Questions.Count(question => librarian.Find(question.Text) is null) / Questions.Count;
}
