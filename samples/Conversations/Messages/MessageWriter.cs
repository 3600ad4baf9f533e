using System.Text;
using LoadTest;

namespace Chat.Messages;

/// <summary>Writes what virtual users say: lines of a corpus, and texts made of templates. Any thread.</summary>
/// <param name="corpusWeight">The share of messages that come from the corpus, 0 to 1.</param>
/// <param name="isRepetitive">Whether every template is filled alike, which the diversity alert must notice.</param>
internal sealed class MessageWriter(double corpusWeight, bool isRepetitive)
{
    private static readonly Template[][] BySpeaker =
    [
        [.. Templates.All.Where(template => template.Speaker == Speaker.Human)],
        [.. Templates.All.Where(template => template.Speaker == Speaker.Agent)],
    ];

    /// <summary>The next message of a conversation.</summary>
    public Message Write(LoadContext load, Lines lines, Speaker speaker, int turn)
    {
        if (load.Random.Chance(corpusWeight)) return new Message(lines.Pick(speaker, turn, load.Random), null);
        var template = load.Random.Pick(BySpeaker[(int)speaker]);
        return new Message(Text(template, Lengths.Of(speaker, turn), Numbers(load, template)), template);
    }

    private string Text(Template template, LengthRange range, LoadRandom random)
    {
        var length = isRepetitive ? range.Shortest : range.Draw(random);
        var text = new StringBuilder(template.Fill(random));
        while (text.Length < length) text.Append(' ').Append(random.Pick(Templates.Clauses)).Append(',');
        text.Length = length;
        text[^1] = '.';
        return text.ToString();
    }

    private LoadRandom Numbers(LoadContext load, Template template) =>
        isRepetitive ? new LoadRandom(SeedKey.Of(0, template.Stream)) : load.RandomFor(template.Stream);
}
