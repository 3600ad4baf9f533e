using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Tests.Recording;

public sealed class WatchTests
{
    [Theory]
    [InlineData(5, 4_999_999, true)]
    [InlineData(5, 5_000_000, false)]
    [InlineData(5, 5_000_001, false)]
    [InlineData(0.1, 99_999, true)]
    [InlineData(0.1, 100_000, false)]
    [InlineData(0.0000005, 0, true)]
    [InlineData(0.0000005, 1, false)]
    [InlineData(0, 0, false)]
    [InlineData(1e300, long.MaxValue - 1, true)]
    [InlineData(-1e300, 0, false)]
    [InlineData(-1e300, long.MinValue, false)]
    public void A_time_violates_a_lower_limit_if_it_is_strictly_below_it(double limitMs, long nanoseconds, bool violated) =>
        Of(limitMs, WatchSide.Below).IsViolatedBy(nanoseconds).Should().Be(violated);

    [Theory]
    [InlineData(-1e300, 0, true)]
    [InlineData(-5, -5_000_000, false)]
    [InlineData(-5, -4_999_999, true)]
    [InlineData(-0.0000005, -1, false)]
    [InlineData(-0.0000005, 0, true)]
    public void A_time_violates_a_negative_upper_limit_if_it_is_strictly_above_it(double limitMs, long nanoseconds, bool violated) =>
        Of(limitMs, WatchSide.Above).IsViolatedBy(nanoseconds).Should().Be(violated);

    [Theory]
    [InlineData(long.MaxValue / 1e6, long.MaxValue)]
    [InlineData(long.MinValue / 1e6, long.MinValue)]
    [InlineData(1e300, long.MaxValue)]
    [InlineData(-1e300, long.MinValue)]
    public void A_limit_beyond_all_times_is_the_last_time_that_there_is(double limitMs, long nanoseconds)
    {
        Of(limitMs, WatchSide.Above).LimitNanoseconds.Should().Be(nanoseconds);
        Of(limitMs, WatchSide.Below).LimitNanoseconds.Should().Be(nanoseconds);
    }

    private static Watch Of(double limitMs, WatchSide side) => new(new WatchId(0), 0, limitMs, side);
}
