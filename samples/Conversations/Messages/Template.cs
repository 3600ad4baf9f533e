using System.Text;
using LoadTest;

namespace Chat.Messages;

/// <summary>A sentence with slots such as <c>{item}</c>, and examples for each of them.</summary>
/// <param name="Name">As in alerts.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Slots">What may stand in each slot.</param>
internal sealed record Template(string Name, Speaker Speaker, string Text, IReadOnlyDictionary<string, string[]> Slots)
{
    /// <summary>The random numbers of this template alone: a change of one template shifts no other one.</summary>
    public string Stream { get; } = "template:" + Name;

    /// <summary>The sentence with its slots filled.</summary>
    public string Fill(LoadRandom random)
    {
        var filled = new StringBuilder(Text);
        foreach (var (slot, examples) in Slots) filled.Replace("{" + slot + "}", random.Pick(examples));
        return filled.ToString();
    }
}
