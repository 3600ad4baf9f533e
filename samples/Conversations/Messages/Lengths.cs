namespace Chat.Messages;

/// <summary>How long messages are, by who speaks and how often before.</summary>
internal static class Lengths
{
    /// <summary>Turns of a speaker that are told apart; later ones are like the last of them.</summary>
    public const int Turns = 4;

    private static readonly LengthRange[] OfAgent = [new(150, 500), new(100, 400), new(80, 300), new(60, 200)];
    private static readonly LengthRange[] OfHuman = [new(60, 200), new(50, 160), new(50, 140), new(50, 100)];

    /// <summary>The lengths of a message.</summary>
    /// <param name="speaker">Who speaks.</param>
    /// <param name="turn">The speaker's own turn, from 0, which is the introduction.</param>
    public static LengthRange Of(Speaker speaker, int turn) => (speaker == Speaker.Agent ? OfAgent : OfHuman)[Math.Min(turn, Turns - 1)];
}
