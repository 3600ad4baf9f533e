namespace Rag.Service;

/// <summary>The characters of the story, any of whom can be asked; each begins in a voice of its own.</summary>
internal static class Characters
{
    private static readonly Dictionary<string, string> Openings = new()
    {
        ["archivist"] = "Let me see what the files say.",
        ["baker"] = "Between two loaves I can tell you this.",
        ["captain"] = "Aye, I have that in my log.",
        ["clockmaker"] = "One moment, let me wind back the years.",
        ["doctor"] = "I remember the patient, and the story.",
        ["gardener"] = "That was before the old oak fell.",
        ["judge"] = "I shall quote from the record.",
        ["librarian"] = "A good question, and here is the shelf.",
        ["miller"] = "I heard it from my grandfather.",
        ["painter"] = "I can still see it before my eyes.",
        ["schoolmistress"] = "Sit down and listen well.",
        ["watchman"] = "At night one has time to read.",
    };

    /// <summary>Whom a student can ask.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Openings.Keys.Order(StringComparer.Ordinal)];

    /// <summary>How a character begins; a stranger does not bother.</summary>
    public static string OpeningOf(string charId) => Openings.GetValueOrDefault(charId, "");
}
