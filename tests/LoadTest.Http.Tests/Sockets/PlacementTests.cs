using LoadTest.Sockets;

namespace LoadTest.Http.Tests.Sockets;

public sealed class PlacementTests
{
    private readonly Placement _placement = new();

    [Fact]
    public void What_is_short_goes_on_here()
    {
        for (var i = 0; i < 1_000; i++) Run(microseconds: 50);

        Elsewhere().Should().Be(0);
    }

    [Fact]
    public void One_that_is_long_may_be_the_machine()
    {
        Run(microseconds: 400, turn: 0);

        Elsewhere().Should().Be(0);
    }

    [Fact]
    public void Two_long_ones_in_a_row_are_the_bodies_and_the_next_100_go_on_elsewhere()
    {
        Run(microseconds: 51);
        Elsewhere().Should().Be(0);
        Run(microseconds: 51);

        Elsewhere().Should().Be(100);
    }

    [Fact]
    public void Long_ones_with_a_short_one_between_them_are_not_in_a_row()
    {
        for (var i = 0; i < 100; i++)
        {
            Run(microseconds: 51);
            Run(microseconds: 50);
        }

        Elsewhere().Should().Be(0);
    }

    [Fact]
    public void One_that_is_very_long_is_enough()
    {
        Run(microseconds: 501);

        Elsewhere().Should().Be(100);
    }

    [Fact]
    public void The_rest_of_a_long_turn_goes_on_elsewhere()
    {
        Run(microseconds: 10, turn: 301, left: 7);

        Elsewhere().Should().Be(7);
    }

    [Fact]
    public void Each_loss_of_the_lead_sends_ten_times_as_many_elsewhere_up_to_a_million()
    {
        var sent = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            _placement.LeadWasLost();
            sent.Add(Elsewhere());
        }

        sent.Should().Equal(1_000, 10_000, 100_000, 1_000_000, 1_000_000);
    }

    [Fact]
    public void A_loss_is_forgotten_once_as_many_have_gone_on_here_as_the_next_would_send_elsewhere()
    {
        _placement.LeadWasLost();
        Elsewhere();
        for (var i = 0; i < 10_000; i++) Run(microseconds: 1);

        _placement.LeadWasLost();

        Elsewhere().Should().Be(1_000);
    }

    private void Run(double microseconds, double turn = 0, int left = 0) =>
        _placement.Ran(TimeSpan.FromMicroseconds(microseconds), TimeSpan.FromMicroseconds(turn), left);

    private int Elsewhere()
    {
        var count = 0;
        while (!_placement.IsHere()) count++;
        return count;
    }
}
