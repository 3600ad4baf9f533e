namespace Rag.Books;

/// <summary>Sentences that mention people, places and things without answering anything.</summary>
internal static class Distractors
{
    public static readonly string[] Templates =
    [
        "The winter of {year} was long, and {person} seldom left the house in {place}.",
        "Nobody in {place} wished to speak of it, least of all {person}.",
        "To see {a thing} was rare in {place} in those days.",
        "People came from as far as {place} to look at the {thing}.",
        "{person} wrote home from {place} that the soup was thin and the company loud.",
        "Of the summer of {year} little is recorded, except that the river at {place} ran dry.",
        "Some say that {person} was already grey by {year}; others remember it differently.",
        "The road to {place} was bad, and the {thing} at its end was hardly worth the journey.",
        "In {place} they still sing the song about the {thing}, though nobody knows all the verses.",
        "It is told that {person} could imitate every bird of {place}.",
    ];
}
