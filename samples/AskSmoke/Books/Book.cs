namespace Rag.Books;

/// <summary>A chronicle of invented people: the same seed writes the same book.</summary>
/// <param name="Pages">In order.</param>
/// <param name="Questions">What readers ask about it.</param>
internal sealed record Book(IReadOnlyList<Page> Pages, IReadOnlyList<Question> Questions)
{
    public const int PageCount = 240;
    public const int FactsPerPage = 5;
    public const int DistractorsPerPage = 6;

    /// <summary>Every question in this many has no answer in the book: 1 in 25, that is 4 %.</summary>
    public const int QuestionsPerUnanswerable = 25;

    /// <summary>The book that service and load test share.</summary>
    public static Book Chronicle { get; } = Write(seed: 1848);

    /// <summary>Writes the book of a seed.</summary>
    public static Book Write(int seed)
    {
        var random = new Random(seed);
        var grammar = new FactGrammar(random);
        var pages = new List<Page>();
        var questions = new List<Question>();
        for (var number = 1; number <= PageCount; number++)
        {
            Fact[] facts = [.. Enumerable.Range(0, FactsPerPage).Select(_ => grammar.Draw())];
            pages.Add(new Page(number, WritePage(facts, grammar, random)));
            questions.AddRange(facts.Select(fact => new Question(Ask(fact, random), number)));
        }

        // Drawn after the last page, so that no page tells of them.
        var unanswerable = questions.Count / (QuestionsPerUnanswerable - 1);
        questions.AddRange(Enumerable.Range(0, unanswerable).Select(_ => new Question(Ask(grammar.Draw(), random), null)));
        return new Book(pages, questions);
    }

    private static string[] WritePage(Fact[] facts, FactGrammar grammar, Random random)
    {
        string[] sentences =
        [
            .. facts.Select(fact => fact.Phrase(random.Pick(fact.Deed.Statements))),
            .. Enumerable.Range(0, DistractorsPerPage).Select(_ => grammar.Invent().Phrase(random.Pick(Distractors.Templates))),
        ];
        random.Shuffle(sentences);
        return sentences;
    }

    private static string Ask(Fact fact, Random random) => fact.Phrase(random.Pick(fact.Deed.Questions));
}
