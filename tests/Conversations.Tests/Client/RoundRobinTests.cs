using Chat.Client;

namespace Chat.Tests.Client;

public sealed class RoundRobinTests
{
    private readonly RoundRobin _servers = new(["a", "b", "c"]);

    [Fact]
    public void The_next_user_gets_the_next_server() =>
        Enumerable.Range(0, 6).Select(_ => _servers.Next()).Should().Equal(0, 1, 2, 0, 1, 2);

    [Fact]
    public void A_server_that_is_down_gets_no_new_user()
    {
        _servers.Down(1);

        Enumerable.Range(0, 4).Select(_ => _servers.Next()).Should().Equal(0, 2, 0, 2);
    }

    [Fact]
    public void When_all_are_down_the_first_is_tried_again()
    {
        for (var node = 0; node < 3; node++) _servers.Down(node);

        _servers.Url(_servers.Next()).Should().Be("a");
    }
}
