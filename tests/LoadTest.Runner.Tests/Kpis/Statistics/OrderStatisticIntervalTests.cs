using LoadTest.Runner.Kpis.Statistics;
using MathNet.Numerics.Distributions;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class OrderStatisticIntervalTests
{
    [Fact]
    public void The_median_of_100_lies_between_ranks_40_and_61()
    {
        OrderStatisticInterval.LowRank(100, 0.5, 0.025).Should().Be(40);
        OrderStatisticInterval.HighRank(100, 0.5, 0.025).Should().Be(61);
    }

    [Theory]
    [InlineData(20, 0.95)]
    [InlineData(100, 0.95)]
    [InlineData(500, 0.99)]
    [InlineData(1_000, 0.5)]
    public void The_ranks_are_the_tightest_that_keep_alpha_in_the_oracle(int n, double p)
    {
        const double alpha = 0.025;
        var low = (int)OrderStatisticInterval.LowRank(n, p, alpha);
        var high = (int)OrderStatisticInterval.HighRank(n, p, alpha);

        AtMost(low - 1).Should().BeLessThanOrEqualTo(alpha);
        AtMost(low).Should().BeGreaterThan(alpha);
        (1 - AtMost(high - 1)).Should().BeLessThanOrEqualTo(alpha);
        (1 - AtMost(high - 2)).Should().BeGreaterThan(alpha);

        double AtMost(int count) => count < 0 ? 0 : Enumerable.Range(0, Math.Min(count, n) + 1).Sum(k => Binomial.PMF(p, n, k));
    }

    [Fact]
    public void A_clean_sample_bounds_p95_from_above_only_from_59_at_one_side_of_5_percent()
    {
        OrderStatisticInterval.HighRank(58, 0.95, 0.05).Should().Be(59, "58 samples have no such rank");
        OrderStatisticInterval.HighRank(59, 0.95, 0.05).Should().Be(59);
    }

    [Fact]
    public void A_single_sample_bounds_nothing()
    {
        OrderStatisticInterval.LowRank(1, 0.95, 0.025).Should().Be(0);
        OrderStatisticInterval.HighRank(1, 0.95, 0.025).Should().Be(2);
    }
}
