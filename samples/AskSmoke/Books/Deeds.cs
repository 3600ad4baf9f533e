namespace Rag.Books;

/// <summary>The kinds of facts that the book knows.</summary>
internal static class Deeds
{
    public static readonly Deed[] All =
    [
        new(["bakery", "printing house", "pharmacy", "brewery", "inn", "sawmill", "shipyard", "theatre", "tannery", "glassworks"],
            [
                "{person} opened {a thing} in {place} in {year}.",
                "In {year} {a thing} was founded in {place}; its owner was {person}.",
                "It was {person} who set up the {thing} of {place}, in the spring of {year}.",
            ],
            [
                "In which year did {person} start the {thing}?",
                "Where was the {thing} that {person} opened?",
                "Tell me about the {thing} of {person}!",
            ]),
        new(["telescope", "violin", "signet ring", "atlas", "snuffbox", "barometer", "music box", "sabre", "microscope", "pocket watch"],
            [
                "When {person} left {place} in {year}, the only thing in the trunk was {a thing}.",
                "{person} inherited {a thing} from an uncle in {place}, who had died in {year}.",
                "In {year} a sailor in {place} lost {a thing} at cards, and {person} won it.",
            ],
            [
                "How did {person} come by the {thing}?",
                "When did {person} get hold of the {thing}?",
                "What does the book say about {person} and the {thing}?",
            ]),
        new(["meteorite", "coin hoard", "whale skeleton", "runestone", "silver mine", "hot spring", "cave painting", "shipwreck", "amber vein", "Roman well"],
            [
                "{person} discovered {a thing} on the hills above {place} in {year}.",
                "In {year} children led {person} to {a thing} near {place}.",
                "The newspapers of {year} were full of the {thing} that {person} had found outside {place}.",
            ],
            [
                "Where did {person} find the {thing}?",
                "In what year was the {thing} discovered by {person}?",
                "What is known of the {thing} that {person} came upon?",
            ]),
        new(["lighthouse", "canal", "cathedral organ", "suspension bridge", "town clock", "observatory", "windmill", "railway tunnel", "fountain", "sea wall"],
            [
                "{person} designed the {thing} of {place}, which was finished in {year}.",
                "The {thing} of {place} was built between the wars by {person}, and inaugurated in {year}.",
                "In {year}, after a storm had ruined the old one, {person} gave {place} a new {thing}.",
            ],
            [
                "For which town did {person} build the {thing}?",
                "When was the {thing} by {person} completed?",
                "Did {person} really construct a {thing}, and where?",
            ]),
    ];
}
