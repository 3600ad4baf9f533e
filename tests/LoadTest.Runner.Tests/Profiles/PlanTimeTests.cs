using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Profiles;

public sealed class PlanTimeTests
{
    [Fact]
    public void A_time_is_the_same_in_every_unit()
    {
        PlanTime.Nanoseconds(1.5).Should().Be(1_500_000_000);
        PlanTime.Nanoseconds(TimeSpan.FromMilliseconds(1_500)).Should().Be(1_500_000_000);
        PlanTime.Seconds(1_500_000_000).Should().Be(1.5);
        PlanTime.Milliseconds(1_500_000_000).Should().Be(1_500);
    }
}
