using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Tests.Scheduling;

public sealed class SharedMomentTests
{
    private const long Millisecond = PlanTime.NanosecondsPerMillisecond;

    [Fact]
    public void Pauses_of_200_ms_and_more_end_on_whole_2_ms()
    {
        SharedMoment.Of(200 * Millisecond, 0).Should().Be(200 * Millisecond);
        SharedMoment.Of((200 * Millisecond) + 1, 0).Should().Be(202 * Millisecond);
        SharedMoment.Of(3_001 * Millisecond, 7).Should().Be(3_002 * Millisecond);
    }

    [Fact]
    public void Before_second_0_they_end_no_earlier_either()
    {
        SharedMoment.Of(-3 * Millisecond, -1_000 * Millisecond).Should().Be(-2 * Millisecond);
        SharedMoment.Of(-1, -1_000 * Millisecond).Should().Be(0);
    }

    [Fact]
    public void No_pause_gets_shorter_and_none_longer_by_more_than_a_hundredth_within_250_us_and_2_ms()
    {
        var random = new Random(1);
        for (var i = 0; i < 100_000; i++)
        {
            var now = random.NextInt64(-10 * Millisecond, 10_000 * Millisecond);
            var pause = (long)Math.Pow(10, 5 + (6 * random.NextDouble()));

            var longer = SharedMoment.Of(now + pause, now) - now - pause;

            longer.Should().BeInRange(0, Math.Clamp(pause / 100, Millisecond / 4, 2 * Millisecond) - 1, "the pause is of {0} ns", pause);
        }
    }

    [Fact]
    public void Whoever_thinks_for_longer_wakes_nobody_between_the_moments_of_shorter_pauses()
    {
        for (var pause = 10 * Millisecond; pause < 1_000 * Millisecond; pause = pause * 3 / 2)
        {
            var at = SharedMoment.Of((3 * pause) + 1, 0);

            SharedMoment.Of(at, at - pause).Should().Be(at, "a pause of {0} ns may end then, too", pause);
        }
    }
}
