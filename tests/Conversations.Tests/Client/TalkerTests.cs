using System.Net.WebSockets;
using Chat.Client;
using Chat.Messages;
using LoadTest;

namespace Chat.Tests.Client;

public sealed class TalkerTests : IAsyncDisposable
{
    private static readonly Lines Lines = new(Corpus.FromJsonLines<Line>("messages.jsonl", line => line.Weight));

    private readonly Measured _measured = new();
    private readonly LoadContext _load;

    public TalkerTests() => _load = new LoadContext(new UserSink(_measured, user: 0));

    public async ValueTask DisposeAsync() => await Talker.LeaveAsync(_load);

    [Fact]
    public async Task What_the_warm_up_has_found_is_what_the_users_ask_for_and_what_the_gauge_shows()
    {
        await using var server = await OverhearingServer.StartAsync();
        var talker = new Talker(server.Url, new ChatOptions(), TimeProvider.System);

        await talker.PrepareAsync(_load, Lines);
        await talker.TalkAsync(_load, Lines);

        var from = (int)_measured.Values.Single(value => value.Name == "compress_from_bytes").Value;
        from.Should().NotBe(256, "there was something to find");
        _measured.Log.Should().ContainSingle().Which.Should().Contain($"; changed to {from}, which saves ");
        server.Requests.Take(100).Should().OnlyContain(request => request.Force);
        server.Requests.Skip(100).Should().HaveCount(Talker.Messages).And.OnlyContain(request => !request.Force && request.From == from);
    }

    [Fact]
    public async Task Half_way_a_user_comes_back_to_the_same_session()
    {
        await using var server = await OverhearingServer.StartAsync();
        var talker = new Talker(server.Url, new ChatOptions(), TimeProvider.System);

        await talker.TalkAsync(_load, Lines);

        server.Sessions.Should().Equal("0", "0");
        server.Requests.Select(request => request.Turn).Should().Equal(Enumerable.Range(0, Talker.Messages));
        _measured.Rates.Where(rate => rate.Name == "session_lost").Should().HaveCount(Talker.Messages).And.OnlyContain(rate => !rate.Hit);
    }

    [Fact]
    public async Task A_server_that_forgets_its_sessions_is_noticed_and_understood()
    {
        await using var server = await OverhearingServer.StartAsync(isForgetful: true);
        var talker = new Talker(server.Url, new ChatOptions(), TimeProvider.System);

        await talker.TalkAsync(_load, Lines);

        _measured.Rates.Where(rate => rate.Name == "session_lost").Select(rate => rate.Hit)
            .Should().Equal(Enumerable.Range(0, Talker.Messages).Select(i => i == Talker.Messages / 2));
        _measured.Rates.Should().NotContain(("intact", false));
    }

    [Fact]
    public async Task Whoever_has_lost_the_server_begins_anew()
    {
        await using var server = await OverhearingServer.StartAsync(requests: 3);
        var talker = new Talker(server.Url, new ChatOptions(), TimeProvider.System);

        await talker.Awaiting(it => it.TalkAsync(_load, Lines)).Should().ThrowAsync<WebSocketException>();
        await talker.TalkAsync(_load, Lines);

        server.Requests.Select(request => request.Turn).Should().Equal([0, 1, 2, .. Enumerable.Range(0, Talker.Messages)]);
        _measured.Counters["server_lost"].Should().Be(1);
        _measured.Rates.Should().NotContain(("session_lost", true)).And.NotContain(("intact", false));
    }
}
