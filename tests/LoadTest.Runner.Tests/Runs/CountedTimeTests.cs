using LoadTest.Runner.Runs;

namespace LoadTest.Runner.Tests.Runs;

public sealed class CountedTimeTests
{
    private readonly CountedTime _time = new();

    [Fact]
    public void A_second_counts_as_far_as_it_lies_within_the_duration()
    {
        _time.Add(0, 2.5);

        Shares(5).Should().Equal(1, 1, 0.5, 0, 0);
        _time.TotalSeconds.Should().Be(2.5);
    }

    [Fact]
    public void The_seconds_between_a_pass_and_its_extension_do_not_count()
    {
        _time.Add(0, 2.5);
        _time.Add(4, 6.25);

        Shares(8).Should().Equal(1, 1, 0.5, 0, 1, 1, 0.25, 0);
        _time.TotalSeconds.Should().Be(4.75);
    }

    [Fact]
    public void A_pass_that_was_stopped_before_it_began_counts_nothing()
    {
        _time.Add(4, 3);

        Shares(6).Should().Equal(0, 0, 0, 0, 0, 0);
        _time.TotalSeconds.Should().Be(0);
    }

    private IEnumerable<double> Shares(int seconds) => Enumerable.Range(0, seconds).Select(_time.ShareOf);
}
