using LoadTest;

namespace Chat.Messages;

/// <summary>How long a message may be, in characters.</summary>
/// <param name="Shortest">The fewest.</param>
/// <param name="Longest">The most.</param>
internal readonly record struct LengthRange(int Shortest, int Longest)
{
    /// <summary>Whether a text fits.</summary>
    public bool Fits(string text) => text.Length >= Shortest && text.Length <= Longest;

    /// <summary>A length of the range: the cube of a uniform number, since most messages are short and a few are long.</summary>
    public int Draw(LoadRandom random)
    {
        var share = random.NextDouble();
        return Shortest + (int)((Longest - Shortest + 1) * share * share * share);
    }
}
