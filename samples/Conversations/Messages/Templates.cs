namespace Chat.Messages;

/// <summary>The templates of both speakers, and what makes a message as long as it should be.</summary>
internal static class Templates
{
    private static readonly string[] Items = ["espresso machine", "standing desk", "bicycle lamp", "winter tent", "tea kettle", "desk chair"];
    private static readonly string[] Cities = ["Lisbon", "Graz", "Oslo", "Leeds", "Turin", "Ghent"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    private static readonly string[] Names = ["Ada", "Boris", "Chiara", "Dmitri", "Elif", "Farid", "Greta", "Hugo"];
    private static readonly string[] Troubles = ["arrived with a dent", "never arrived", "lacks a screw", "makes a strange noise", "has the wrong colour"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        new("greeting", Speaker.Human, "Hello, I am {name} from {city} and my {item} {trouble}.",
            new Dictionary<string, string[]> { ["name"] = Names, ["city"] = Cities, ["item"] = Items, ["trouble"] = Troubles }),
        new("question", Speaker.Human, "Can the {item} be in {city} by {day}?",
            new Dictionary<string, string[]> { ["item"] = Items, ["city"] = Cities, ["day"] = Days }),
        new("thanks", Speaker.Human, "Thank you, {name}, {day} is fine.",
            new Dictionary<string, string[]> { ["name"] = Names, ["day"] = Days }),
        new("welcome", Speaker.Agent, "Good morning {name}, I see that you have ordered the {item} to {city}.",
            new Dictionary<string, string[]> { ["name"] = Names, ["item"] = Items, ["city"] = Cities }),
        new("promise", Speaker.Agent, "We send another {item} on {day}, to the same address in {city}.",
            new Dictionary<string, string[]> { ["item"] = Items, ["day"] = Days, ["city"] = Cities }),
        new("apology", Speaker.Agent, "I am sorry that it {trouble}; that is not what we stand for.",
            new Dictionary<string, string[]> { ["trouble"] = Troubles }),
    ];

    /// <summary>Clauses that follow a sentence.</summary>
    public static IReadOnlyList<string> Clauses { get; } =
    [
        "as far as I can tell", "which would help a lot", "before the weekend", "if that is possible at all", "and the box is still sealed",
        "according to the label", "as we had agreed on the phone", "because the courier was late", "with the invoice attached",
        "unless the warehouse says otherwise", "for the usual price", "without any extra cost", "and I have checked it twice",
        "together with the spare parts", "as the manual recommends", "whatever the weather does", "in the afternoon", "and nobody was at home",
    ];
}
