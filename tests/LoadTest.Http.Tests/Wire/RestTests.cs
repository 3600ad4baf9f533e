using LoadTest.Http.Tests.Servers;

namespace LoadTest.Http.Tests.Wire;

/// <summary>How long connections live that nobody uses.</summary>
public sealed class RestTests : IAsyncDisposable
{
    private readonly TaskCompletionSource<bool> _hasEnded = new();
    private readonly ScriptedServer _server;

    public RestTests() => _server = new ScriptedServer(async connection =>
    {
        while (await connection.ReceiveAsync() is not null) await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        _hasEnded.TrySetResult(true);
    });

    [Fact]
    public async Task A_connection_rests_for_a_minute()
    {
        var time = new HandTime();
        using var harness = new HttpHarness(time: time);
        (await harness.Http.GetAsync(_server.Url)).Dispose();
        for (var i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromSeconds(20));
            time.Advance(TimeSpan.FromSeconds(20));
            time.Advance(TimeSpan.FromSeconds(19));
            (await harness.Http.GetAsync(_server.Url)).Dispose();
        }

        _server.Connections.Should().Be(1, "it was used within each minute");
        for (var i = 0; i < 4; i++) time.Advance(TimeSpan.FromSeconds(20));

        (await _hasEnded.Task).Should().BeTrue();
        (await harness.Http.GetAsync(_server.Url)).Dispose();
        _server.Connections.Should().Be(2);
    }

    [Fact]
    public async Task Connections_at_rest_close_with_the_transport()
    {
        using (var harness = new HttpHarness()) (await harness.Http.GetAsync(_server.Url)).Dispose();

        (await _hasEnded.Task).Should().BeTrue();
    }

    [Fact]
    public async Task Connections_of_a_user_close_with_the_user()
    {
        using var harness = new HttpHarness();
        harness.Http.User.OwnConnections = true;
        (await harness.Http.GetAsync(_server.Url)).Dispose();

        harness.Http.User.Dispose();

        (await _hasEnded.Task).Should().BeTrue();
        (await harness.Http.GetAsync(_server.Url)).Dispose();
        _server.Connections.Should().Be(2);
    }

    [Fact]
    public async Task A_connection_in_use_closes_when_it_is_given_back_to_a_user_that_has_ended()
    {
        var isAsked = new TaskCompletionSource();
        var mayAnswer = new TaskCompletionSource();
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.ReceiveAsync();
            isAsked.SetResult();
            await mayAnswer.Task;
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            _hasEnded.SetResult(await connection.HasEndedAsync());
        });
        using var harness = new HttpHarness();
        harness.Http.User.OwnConnections = true;
        var get = harness.Http.GetAsync(server.Url);
        await isAsked.Task;

        harness.Http.User.Dispose();
        mayAnswer.SetResult();

        (await get).Dispose();
        (await _hasEnded.Task).Should().BeTrue();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
