namespace Rag.Books;

/// <summary>Draws people and facts. No person does the same thing twice, so that a question has one answer or none.</summary>
internal sealed class FactGrammar(Random random)
{
    private readonly string[] _people = DrawPeople(random);
    private readonly HashSet<(string Person, string Thing)> _known = [];

    /// <summary>How many people the book tells of.</summary>
    public const int People = 200;

    /// <summary>A fact that was not drawn before.</summary>
    public Fact Draw()
    {
        while (true)
        {
            var fact = Invent();
            if (_known.Add((fact.Person, fact.Thing))) return fact;
        }
    }

    /// <summary>People, things and places put together at random: true or not.</summary>
    public Fact Invent()
    {
        var deed = random.Pick(Deeds.All);
        return new Fact(
            deed,
            random.Pick(_people),
            random.Pick(deed.Things),
            random.Pick(Vocabulary.Places),
            random.Next(Vocabulary.FirstYear, Vocabulary.LastYear));
    }

    private static string[] DrawPeople(Random random)
    {
        string[] everybody = [.. from first in Vocabulary.FirstNames from last in Vocabulary.LastNames select $"{first} {last}"];
        random.Shuffle(everybody);
        return everybody[..People];
    }
}
