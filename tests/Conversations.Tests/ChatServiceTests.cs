namespace Chat.Tests;

/// <summary>Each switch breaks its own KPI and no other; the limits are those of the load tests.</summary>
public sealed class ChatServiceTests
{
    public static TheoryData<string, string> Switches => new()
    {
        { "", "" },
        { "TALK_SLOW", "ws_message" },
        { "TALK_BLOATING", "expansion" },
        { "TALK_FAILING", "success" },
        { "TALK_REPETITIVE", "low_diversity" },
        { "TALK_UNSTICKY", "" },
        { "TALK_NO_FAILOVER", "" },
    };

    public static TheoryData<string, string> ClusterSwitches => new()
    {
        { "", "" },
        { "TALK_UNSTICKY", "session_lost" },
        { "TALK_NO_FAILOVER", "success" },
    };

    [Theory]
    [MemberData(nameof(Switches))]
    public async Task A_switch_breaks_its_own_kpi_of_the_conversations_and_no_other(string variable, string broken)
    {
        await using var server = new ChatServer(With(variable));
        await server.InitializeAsync();

        var measured = await Crowd.TalkAsync(server, conversations: 2);

        var missed = new List<string>();
        if (measured.SuccessPercent < 98) missed.Add("success");
        if (measured.P95Ms("ws_message") > 250) missed.Add("ws_message");
        if (measured.Percent("expansion") > 5) missed.Add("expansion");
        if (measured.Counters.GetValueOrDefault("low_diversity") > 0) missed.Add("low_diversity");
        if (measured.Percent("length_50_to_200") < 80) missed.Add("length_50_to_200");
        missed.Should().Equal(broken.Length == 0 ? [] : [broken]);
    }

    [Theory]
    [MemberData(nameof(ClusterSwitches))]
    public async Task A_switch_breaks_its_own_kpi_of_the_failover_and_no_other(string variable, string broken)
    {
        await using var cluster = new ChatCluster(With(variable));
        await cluster.InitializeAsync();

        var measured = await Crowd.TalkAsync(cluster, conversations: 2, between: () => cluster.CrashAsync(1));

        var missed = new List<string>();
        if (measured.SuccessPercent < 98) missed.Add("success");
        if (measured.Percent("session_lost") > 1) missed.Add("session_lost");
        if (measured.Counters.GetValueOrDefault("server_lost") < 1) missed.Add("server_lost");
        missed.Should().Equal(broken.Length == 0 ? [] : [broken]);
    }

    [Fact]
    public async Task The_warm_up_says_what_it_has_changed()
    {
        await using var server = new ChatServer(new ChatOptions());
        await server.InitializeAsync();

        var measured = await Crowd.TalkAsync(server, conversations: 1);

        measured.Log.Should().ContainSingle().Which.Should().MatchRegex(
            @"^warm-up: 100 messages of \d+ bytes, packing from 256 bytes on saves \d+; changed to \d+, which saves \d+$");
    }

    [Fact]
    public async Task Repetition_is_told_with_the_name_of_its_template()
    {
        await using var server = new ChatServer(With("TALK_REPETITIVE"));
        await server.InitializeAsync();

        var measured = await Crowd.TalkAsync(server, conversations: 1);

        measured.Log.Should().Contain(line => line.StartsWith("low diversity: template 'promise', ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outliers_and_a_share_of_all_are_kept_and_both_sources_are_counted()
    {
        await using var server = new ChatServer(With("TALK_BLOATING"));
        await server.InitializeAsync();

        var measured = await Crowd.TalkAsync(server, conversations: 5);

        var messages = measured.Rates.Count(rate => rate.Name == "intact");
        messages.Should().Be(10 * 5 * 8);
        measured.Samples.Count(sample => sample.Tag == "EXPANSION").Should().Be(measured.Rates.Count(rate => rate is { Name: "expansion", Hit: true }));
        (measured.Samples.Count(sample => sample.Tag == "RANDOM") / (double)messages).Should().BeInRange(0.02, 0.09);
        measured.Samples.Should().OnlyContain(sample => sample.Fields == "ratio latency_ms method bytes packed source text");
        var fromCorpus = measured.Counters["from_corpus"];
        (fromCorpus + measured.Counters["from_templates"]).Should().Be(messages);
        (fromCorpus / (double)messages).Should().BeInRange(0.22, 0.38);
    }

    private static ChatOptions With(string variable) => ChatOptions.Read(name => name == variable ? "1" : null);
}
