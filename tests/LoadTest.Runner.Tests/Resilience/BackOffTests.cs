using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Resilience;

public sealed class BackOffTests
{
    private static readonly RetryDefinition Retry = new(5)
    {
        Delay = TimeSpan.FromMilliseconds(50),
        MaxDelay = TimeSpan.FromMilliseconds(500),
    };

    [Theory]
    [InlineData(1, 50)]
    [InlineData(2, 100)]
    [InlineData(3, 200)]
    [InlineData(4, 400)]
    [InlineData(5, 500)]
    [InlineData(5_000, 500)]
    public void A_pause_doubles_up_to_the_longest(int k, double milliseconds) =>
        BackOff.Pause(Retry, k, draw: 0.9).TotalMilliseconds.Should().Be(milliseconds);

    [Theory]
    [InlineData(0, 375)]
    [InlineData(0.5, 500)]
    [InlineData(0.75, 562.5)]
    [InlineData(1, 625)]
    public void Jitter_spreads_the_capped_pause_evenly(double draw, double milliseconds) =>
        BackOff.Pause(Retry with { Jitter = 0.25 }, 5, draw).TotalMilliseconds.Should().Be(milliseconds);

    [Fact]
    public void A_pause_without_a_cap_stays_within_what_a_timer_can_wait_for() =>
        BackOff.Pause(Retry with { MaxDelay = null, Jitter = 1 }, 5_000, 1).TotalMilliseconds.Should().Be(uint.MaxValue - 1);

    [Fact]
    public void No_delay_is_no_pause() => BackOff.Pause(new RetryDefinition(3) { Jitter = 1 }, 3, 1).Should().Be(TimeSpan.Zero);
}
