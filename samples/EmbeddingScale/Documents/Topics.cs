namespace Embeddings.Documents;

/// <summary>What documents are about.</summary>
internal static class Topics
{
    /// <summary>Words that every topic uses.</summary>
    public static readonly string[] Common =
        ["people", "year", "often", "small", "large", "early", "late", "found", "made", "known", "place", "kind", "part", "long", "first", "many"];

    private static readonly string[][] Words =
    [
        ["harbour", "ship", "sail", "anchor", "captain", "tide", "mast", "cargo", "deck", "crew", "reef", "voyage"],
        ["oven", "dough", "flour", "yeast", "crust", "baker", "loaf", "butter", "recipe", "sugar", "pastry", "knead"],
        ["court", "judge", "verdict", "lawyer", "witness", "trial", "clause", "appeal", "statute", "jury", "oath", "sentence"],
        ["violin", "chord", "tempo", "choir", "melody", "rhythm", "opera", "concert", "flute", "score", "tenor", "drum"],
        ["glacier", "summit", "ridge", "rope", "climber", "avalanche", "valley", "snow", "tent", "altitude", "cliff", "crevasse"],
        ["compiler", "pointer", "thread", "kernel", "buffer", "socket", "parser", "register", "stack", "cache", "opcode", "mutex"],
        ["orchard", "pruning", "blossom", "seedling", "compost", "harvest", "irrigation", "soil", "pear", "graft", "hedge", "pollen"],
        ["surgeon", "artery", "scalpel", "fever", "dosage", "clinic", "nurse", "suture", "biopsy", "pulse", "vaccine", "tumour"],
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Words.Length;

    /// <summary>The words of a topic.</summary>
    public static IReadOnlyList<string> Of(int topic) => Words[topic];
}
