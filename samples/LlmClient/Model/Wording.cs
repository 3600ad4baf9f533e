namespace Llm.Model;

/// <summary>What a model says, and how many tokens a text has.</summary>
internal static class Wording
{
    public static string Answer(string model, string prompt) =>
        $"{model} has thought about: {prompt} It depends on whom you ask, says one book; on what for, says another; and both are right in their way.";

    /// <summary>A token is a word, or four letters of a longer one.</summary>
    public static int Tokens(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(word => (word.Length + 3) / 4);
}
