using LoadTest;

namespace Chat.Messages;

/// <summary>The lines of a corpus by speaker and turn: their lengths are checked once, here, and not after each pick.</summary>
internal sealed class Lines
{
    private readonly Dictionary<(Speaker Speaker, int Turn), Corpus<Line>> _fitting = [];

    /// <summary>Sorts a corpus.</summary>
    /// <exception cref="CorpusException">It has no line that fits some speaker's turn.</exception>
    public Lines(Corpus<Line> corpus)
    {
        foreach (var speaker in Enum.GetValues<Speaker>())
        {
            for (var turn = 0; turn < Lengths.Turns; turn++)
            {
                var range = Lengths.Of(speaker, turn);
                _fitting[(speaker, turn)] = corpus.Where(line => line.IsBy(speaker) && range.Fits(line.Text));
            }
        }
    }

    /// <summary>A line that fits, by weight.</summary>
    public string Pick(Speaker speaker, int turn, LoadRandom random) => _fitting[(speaker, Math.Min(turn, Lengths.Turns - 1))].Pick(random).Text;
}
