using System.Text;
using LoadTest;

namespace Chat.Messages;

/// <summary>Writes what virtual users say: lines of a corpus, and texts made of templates. Any thread.</summary>
/// <param name="options">The share of the corpus, and what is to go wrong.</param>
internal sealed class MessageWriter(ChatOptions options)
{
    private static readonly Template[][] BySpeaker =
    [
        [.. Templates.All.Where(template => template.Speaker == Speaker.Human)],
        [.. Templates.All.Where(template => template.Speaker == Speaker.Agent)],
    ];

    /// <summary>The next message of a conversation.</summary>
    public Message Write(LoadContext load, Lines lines, Speaker speaker, int turn)
    {
        if (load.Random.Chance(options.CorpusWeight)) return new Message(lines.Pick(speaker, turn, load.Random), null);
        var template = load.Random.Pick(BySpeaker[(int)speaker]);
        return new Message(Text(template, Lengths.Of(speaker, turn), Numbers(load, template)), template);
    }

    private string Text(Template template, LengthRange range, LoadRandom random)
    {
        var length = options.IsLengthy ? range.Longest : options.IsRepetitive ? range.Shortest : range.Draw(random);
        var text = new StringBuilder(template.Fill(random));
        while (text.Length < length) text.Append(' ').Append(random.Pick(Templates.Clauses)).Append(',');
        text.Length = length;
        text[^1] = '.';
        return text.ToString();
    }

    private LoadRandom Numbers(LoadContext load, Template template) =>
        options.IsRepetitive ? new LoadRandom(SeedKey.Of(0, template.Stream)) : load.RandomFor(template.Stream);
}
