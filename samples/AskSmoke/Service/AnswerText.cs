using Rag.Retrieval;

namespace Rag.Service;

/// <summary>Words an answer.</summary>
internal static class AnswerText
{
    /// <summary>What a character says who found this passage, or none.</summary>
    public static string Compose(string charId, Passage? passage)
    {
        var opening = Characters.OpeningOf(charId);
        return passage is null
            ? $"{opening} No, I am sorry: of that the book does not say a word."
            : $"{opening} It is written: “{passage.Sentence}” (p.{passage.Page}) And beside it: “{passage.Context}” (p.{passage.Page})";
    }

    /// <summary>The text as a language model would emit it: a word and the space before it.</summary>
    public static IReadOnlyList<string> Tokens(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Select((word, at) => at == 0 ? word : " " + word)];
    }
}
