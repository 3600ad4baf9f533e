using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Profiles;

public sealed class ArrivalGapsTests
{
    [Theory]
    [InlineData(Arrivals.Constant, 1, 0)]
    [InlineData(Arrivals.Poisson, 1, 1)]
    [InlineData(Arrivals.Poisson, 3, 1)]
    [InlineData(Arrivals.Gamma, 0.5, 0.5)]
    [InlineData(Arrivals.Gamma, 1, 1)]
    [InlineData(Arrivals.Gamma, 2, 2)]
    public void Gaps_have_the_mean_of_the_rate_and_the_documented_coefficient_of_variation(Arrivals spacing, double burstiness, double expected)
    {
        const int Count = 100_000;
        var gaps = new ArrivalGaps(spacing, burstiness, seed: 11, "arrivals");
        var drawn = Enumerable.Range(0, Count).Select(i => gaps.After(i)).ToList();

        var mean = drawn.Average();
        var deviation = Math.Sqrt(drawn.Average(gap => (gap - mean) * (gap - mean)));
        mean.Should().BeApproximately(1, 5 * expected / Math.Sqrt(Count) + 1e-12, "five standard errors");
        (deviation / mean).Should().BeApproximately(expected, 0.03 * expected * expected + 1e-12);
        drawn.Should().OnlyContain(gap => gap >= 0);
    }

    [Fact]
    public void Constant_arrivals_begin_at_once() => Of(Arrivals.Constant, seed: 11).First.Should().Be(0);

    [Theory]
    [InlineData(Arrivals.Poisson)]
    [InlineData(Arrivals.Gamma)]
    public void Random_arrivals_begin_after_a_gap_of_its_own(Arrivals spacing)
    {
        var first = Enumerable.Range(0, 10_000).Select(seed => Of(spacing, seed).First).ToList();

        first.Average().Should().BeApproximately(1, 0.05, "five standard errors");
        Enumerable.Range(0, 100).Select(i => Of(spacing, seed: 11).After(i)).Should().NotContain(Of(spacing, seed: 11).First);
    }

    [Fact]
    public void A_gap_is_the_same_whatever_was_asked_before()
    {
        var gaps = Of(Arrivals.Poisson, seed: 11);
        var forwards = Enumerable.Range(0, 100).Select(i => gaps.After(i)).ToList();

        Enumerable.Range(0, 100).Reverse().Select(i => gaps.After(i)).Reverse().Should().Equal(forwards);
    }

    private static ArrivalGaps Of(Arrivals spacing, long seed) => new(spacing, burstiness: 1, seed, "arrivals");
}
