using Rag.Service;

namespace Rag.Tests.Service;

public sealed class LatencyModelTests
{
    private const int Draws = 200_000;

    [Theory]
    [InlineData(0.50, 179)]
    [InlineData(0.95, 341)]
    [InlineData(1.00, 500)]
    public void The_first_token_follows_the_documented_quantiles(double quantile, double milliseconds) =>
        Quantile(new LatencyModel().DrawFirstToken, quantile).Should().BeApproximately(milliseconds, milliseconds * 0.02);

    [Theory]
    [InlineData(0.50, 21.0)]
    [InlineData(0.95, 59.3)]
    public void The_gaps_follow_the_documented_quantiles(double quantile, double milliseconds) =>
        Quantile(new LatencyModel().DrawGap, quantile).Should().BeApproximately(milliseconds, milliseconds * 0.02);

    [Fact]
    public void The_mean_gap_is_as_documented() =>
        Sample(new LatencyModel().DrawGap).Average().Should().BeApproximately(LatencyModel.GapMeanMs, 0.25);

    [Fact]
    public void Slow_stretches_the_gaps_and_leaves_the_first_token_alone()
    {
        var slow = LatencyModel.With(new Faults { Slow = true });

        Sample(slow.DrawGap).Average().Should().BeApproximately(2.5 * LatencyModel.GapMeanMs, 1);
        slow.DrawFirstToken(new Random(1)).Should().Be(new LatencyModel().DrawFirstToken(new Random(1)));
    }

    [Fact]
    public void Slow_first_token_stretches_the_first_token_and_leaves_the_gaps_alone()
    {
        var slow = LatencyModel.With(new Faults { SlowFirstToken = true });

        Quantile(slow.DrawFirstToken, 0.95).Should().BeGreaterThan(600);
        slow.DrawGap(new Random(1)).Should().Be(new LatencyModel().DrawGap(new Random(1)));
    }

    private static double Quantile(Func<Random, TimeSpan> draw, double quantile) =>
        Sample(draw).Order().ElementAt((int)Math.Ceiling(quantile * Draws) - 1);

    private static IEnumerable<double> Sample(Func<Random, TimeSpan> draw)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Draws).Select(_ => draw(random).TotalMilliseconds)];
    }
}
