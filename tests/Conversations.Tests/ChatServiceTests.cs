using Chat.Client;
using Chat.Messages;
using LoadTest;

namespace Chat.Tests;

public sealed class ChatServiceTests
{
    [Fact]
    public async Task Repetition_is_told_and_counted()
    {
        var measured = await TalkAsync(new ChatOptions { IsRepetitive = true }, conversations: 10);

        measured.Log.Should().Contain(line => line.StartsWith("low diversity: template '", StringComparison.Ordinal));
        measured.Counters["low_diversity"].Should().Be(measured.Log.Count(line => line.StartsWith("low diversity: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Outliers_and_a_share_of_all_are_kept_and_both_sources_are_counted()
    {
        var measured = await TalkAsync(new ChatOptions { Faults = new() { Bloating = true } }, conversations: 50);

        var messages = measured.Rates.Count(rate => rate.Name == "intact");
        messages.Should().Be(50 * Talker.Messages);
        measured.Samples.Count(sample => sample.Tag == "EXPANSION").Should().Be(measured.Rates.Count(rate => rate is { Name: "expansion", Hit: true }));
        (measured.Samples.Count(sample => sample.Tag == "RANDOM") / (double)messages).Should().BeInRange(0.02, 0.09);
        var fromCorpus = measured.Counters["from_corpus"];
        (fromCorpus + measured.Counters["from_templates"]).Should().Be(messages);
        (fromCorpus / (double)messages).Should().BeInRange(0.22, 0.38);
    }

    // One user, without an engine and without pauses.
    private static async Task<Measured> TalkAsync(ChatOptions options, int conversations)
    {
        await using var server = new ChatServer(options);
        await server.InitializeAsync();
        var measured = new Measured();
        var user = new UserSink(measured, 0);
        var load = new LoadContext(user);
        await server.PrepareAsync(load, Corpus.FromJsonLines<Line>("messages.jsonl", line => line.Weight));
        for (var i = 0; i < conversations; i++)
        {
            user.Begin(i);
            await server.TalkAsync(load);
        }

        await Talker.LeaveAsync(load);
        return measured;
    }
}
