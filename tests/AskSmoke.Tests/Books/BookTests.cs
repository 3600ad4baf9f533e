using Rag.Books;

namespace Rag.Tests.Books;

public sealed class BookTests
{
    [Fact]
    public void The_same_seed_writes_the_same_book()
    {
        var once = Book.Write(seed: 7);
        var again = Book.Write(seed: 7);

        again.Pages.SelectMany(page => page.Sentences).Should().Equal(once.Pages.SelectMany(page => page.Sentences));
        again.Questions.Should().Equal(once.Questions);
    }

    [Fact]
    public void Another_seed_writes_another_book() =>
        Book.Write(seed: 7).Pages[0].Sentences.Should().NotEqual(Book.Write(seed: 8).Pages[0].Sentences);

    [Fact]
    public void The_chronicle_has_at_least_200_pages_and_1000_questions()
    {
        Book.Chronicle.Pages.Should().HaveCountGreaterThanOrEqualTo(200);
        Book.Chronicle.Questions.Should().HaveCountGreaterThanOrEqualTo(1_000);
    }

    [Fact]
    public void One_question_in_twenty_five_has_no_answer()
    {
        var unanswerable = Book.Chronicle.Questions.Count(question => question.Page is null);

        (100.0 * unanswerable / Book.Chronicle.Questions.Count).Should().BeApproximately(4, 0.1);
    }

    [Fact]
    public void A_sentence_has_no_slot_left_open()
    {
        var texts = Book.Chronicle.Pages.SelectMany(page => page.Sentences).Concat(Book.Chronicle.Questions.Select(question => question.Text));

        texts.Should().NotContain(text => text.Contains('{') || text.Contains('}'));
    }
}
