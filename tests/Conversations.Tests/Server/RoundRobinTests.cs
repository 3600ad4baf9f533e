using Chat.Server;

namespace Chat.Tests.Server;

public sealed class RoundRobinTests
{
    private readonly RoundRobin _servers = new(3, isSticky: true);

    [Fact]
    public void A_new_session_gets_the_next_server() => Of("a", "b", "c", "d").Should().Equal(0, 1, 2, 0);

    [Fact]
    public void A_session_that_comes_back_gets_its_own_server() => Of("a", "b", "b", "a", "c").Should().Equal(0, 1, 1, 0, 2);

    [Fact]
    public void Unless_it_is_sticky() =>
        ((string[])["a", "a", "a", "a"]).Select(new RoundRobin(3, isSticky: false).Of).Should().Equal(0, 1, 2, 0);

    [Fact]
    public void A_server_that_is_down_gets_nobody_and_its_sessions_stay_where_they_have_gone()
    {
        Of("a", "b");
        _servers.Down(1);

        Of("b", "c", "d", "b").Should().Equal(2, 0, 2, 2);
    }

    [Fact]
    public void When_all_are_down_there_is_none()
    {
        for (var node = 0; node < 3; node++) _servers.Down(node);

        _servers.Of("a").Should().BeNull();
    }

    private int?[] Of(params string[] sessions) => [.. sessions.Select(_servers.Of)];
}
