using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Profiles;

public sealed class CohortShareTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(20, 1)]
    [InlineData(39, 1)]
    [InlineData(40, 2)]
    [InlineData(100, 5)]
    [InlineData(999, 49)]
    [InlineData(1_000, 50)]
    [InlineData(1_000_000, 50)]
    public void Five_percent_between_1_and_50(long iterations, long expected) =>
        new CohortShare { Percent = 5, MinIterations = 1, MaxIterations = 50 }.Of(iterations).Should().Be(expected);

    [Theory]
    [InlineData(0.07, 10_000, 7)]
    [InlineData(0.29, 10_000, 29)]
    [InlineData(100, long.MaxValue, long.MaxValue)]
    public void A_share_is_free_of_the_rounding_of_doubles(double percent, long iterations, long expected) =>
        new CohortShare { Percent = percent }.Of(iterations).Should().Be(expected);

    [Fact]
    public void A_share_never_comes_to_more_than_there_are() =>
        new CohortShare { Percent = 5, MinIterations = 20 }.Of(10).Should().Be(10);

    [Fact]
    public void A_number_is_that_number() => new CohortShare { Iterations = 50 }.Of(10).Should().Be(50);
}
