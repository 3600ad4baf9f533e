using System.Text.RegularExpressions;

namespace Rag.Retrieval;

/// <summary>Turns text into index terms: lower case, without stop words, lightly stemmed.</summary>
internal static partial class Terms
{
    private static readonly HashSet<string> StopWords =
    [
        "a", "about", "an", "and", "are", "as", "at", "by", "come", "did", "do", "does", "for", "from", "had", "has", "have", "he",
        "her", "his", "how", "i", "in", "is", "it", "its", "me", "of", "on", "or", "she", "tell", "that", "the", "their", "they",
        "this", "to", "was", "were", "what", "when", "where", "which", "who", "with", "you",
    ];

    /// <summary>The terms of a text, in order, repeated as they occur.</summary>
    public static IEnumerable<string> Of(string text) =>
        from Match word in Words().Matches(text.ToLowerInvariant())
        where !StopWords.Contains(word.Value)
        select Stem(word.Value);

    /// <summary>The terms that are written like names: with a capital, and not at the beginning.</summary>
    public static IEnumerable<string> NamesIn(string text) =>
        from Match word in Words().Matches(text)
        where word.Index > 0 && char.IsUpper(word.Value[0])
        select Stem(word.Value.ToLowerInvariant());

    // Harman's S-stemmer and the commonest verb endings; over-stemming is harmless as long as both sides do it.
    private static string Stem(string word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
        [.., 'i', 'n', 'g'] when word.Length > 5 => word[..^3],
        [.., 'e', 'd'] when word.Length > 4 => word[..^2],
        [.., not ('s' or 'u'), 's'] when word.Length > 3 => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Words();
}
