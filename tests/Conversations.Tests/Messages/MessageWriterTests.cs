using Chat.Messages;
using LoadTest;

namespace Chat.Tests.Messages;

public sealed class MessageWriterTests
{
    private static readonly Lines Lines = new(Corpus.FromJsonLines<Line>("messages.jsonl", line => line.Weight));

    [Fact]
    public void Every_message_is_as_long_as_its_speaker_and_turn_allow()
    {
        foreach (var (speaker, turn, message) in Mixed(0.5, 4_000))
        {
            var (shortest, longest) = Lengths.Of(speaker, turn);
            message.Text.Length.Should().BeInRange(shortest, longest);
            message.Text.Should().NotContain("{");
            message.Text.All(char.IsAscii).Should().BeTrue();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void At_least_four_of_five_messages_have_between_50_and_200_bytes(double corpusWeight) =>
        (Mixed(corpusWeight, 8_000).Count(one => one.Message.Text.Length is >= 50 and <= 200) / 8_000.0).Should().BeGreaterThanOrEqualTo(0.8);

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void The_corpus_gives_as_many_as_its_weight_says(double corpusWeight) =>
        (Mixed(corpusWeight, 8_000).Count(one => one.Message.Template is null) / 8_000.0)
            .Should().BeApproximately(corpusWeight, corpusWeight is 0 or 1 ? 0 : 0.02);

    [Fact]
    public void Introductions_of_the_agent_are_the_longest_and_people_are_brief()
    {
        var means = Mixed(0, 8_000).GroupBy(one => (one.Speaker, one.Turn)).ToDictionary(group => group.Key, group => group.Average(one => one.Message.Text.Length));

        for (var turn = 0; turn < Lengths.Turns; turn++)
        {
            means[(Speaker.Human, turn)].Should().BeLessThan(means[(Speaker.Agent, turn)]);
            if (turn > 0) means[(Speaker.Agent, turn)].Should().BeLessThan(means[(Speaker.Agent, turn - 1)]);
        }
    }

    [Fact]
    public void The_same_seed_writes_the_same_messages() =>
        Mixed(0.3, 200).Select(one => one.Message.Text).Should().Equal(Mixed(0.3, 200).Select(one => one.Message.Text));

    private static List<(Speaker Speaker, int Turn, Message Message)> Mixed(double corpusWeight, int count)
    {
        var writer = new MessageWriter(new ChatOptions { CorpusWeight = corpusWeight });
        var sink = new UserSink(new Measured(), 0);
        var load = new LoadContext(sink);
        var messages = new List<(Speaker, int, Message)>();
        for (var i = 0; i < count; i++)
        {
            if (i % 8 == 0) sink.Begin(i / 8);
            var (speaker, turn) = ((Speaker)(i % 2), i / 2 % 4);
            messages.Add((speaker, turn, writer.Write(load, Lines, speaker, turn)));
        }

        return messages;
    }
}
