namespace Chat.Messages;

/// <summary>One line of <c>messages.jsonl</c>.</summary>
/// <param name="Speaker">Who says it.</param>
/// <param name="Text">What is said.</param>
/// <param name="Weight">How often, compared with the others.</param>
public sealed record Line(string Speaker, string Text, double Weight)
{
    internal bool IsBy(Speaker speaker) => string.Equals(Speaker, speaker.ToString(), StringComparison.OrdinalIgnoreCase);
}
