using LoadTest.Runner.Kpis.Statistics;
using MathNet.Numerics.Distributions;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class BinomialTailTests
{
    [Theory]
    [InlineData(1, 0.05)]
    [InlineData(20, 0.05)]
    [InlineData(100, 0.01)]
    [InlineData(100, 0.5)]
    [InlineData(500, 0.001)]
    public void The_tails_are_sums_of_the_oracles_probabilities(int n, double q)
    {
        var below = 0.0;
        for (var t = 0; t <= n; t++)
        {
            var above = Enumerable.Range(t, n - t + 1).Sum(k => Binomial.PMF(q, n, k));
            below += Binomial.PMF(q, n, t);
            BinomialTail.AtLeast(n, q, t).Should().BeApproximately(above, 1e-9 * above);
            BinomialTail.AtMost(n, q, t).Should().BeApproximately(below, 1e-9 * below);
        }
    }

    [Fact]
    public void Small_tails_are_relative_not_absolute()
    {
        // (1 − q)^n and q^n exactly.
        BinomialTail.AtMost(2_000, 0.2, 0).Should().BeApproximately(Math.Pow(0.8, 2_000), 1e-9 * Math.Pow(0.8, 2_000));
        BinomialTail.AtLeast(50, 0.001, 50).Should().BeApproximately(1e-150, 1e-159);
    }

    [Fact]
    public void Outside_the_range_the_tails_are_zero_or_one()
    {
        BinomialTail.AtMost(10, 0.3, -1).Should().Be(0);
        BinomialTail.AtMost(10, 0.3, 10).Should().Be(1);
        BinomialTail.AtLeast(10, 0.3, 0).Should().Be(1);
        BinomialTail.AtLeast(10, 0.3, 10.5).Should().Be(0);
    }

    [Fact]
    public void Between_whole_counts_the_tails_are_monotonic()
    {
        var counts = Enumerable.Range(0, 400).Select(i => i / 10.0).ToList();

        counts.Select(t => BinomialTail.AtMost(61.7, 0.05, t)).Should().BeInAscendingOrder();
        counts.Select(t => BinomialTail.AtLeast(61.7, 0.05, t)).Should().BeInDescendingOrder();
    }
}
