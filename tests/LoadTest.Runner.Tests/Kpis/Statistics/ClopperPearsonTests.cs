using LoadTest.Runner.Kpis.Statistics;
using MathNet.Numerics;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class ClopperPearsonTests
{
    [Theory]
    [InlineData(10, 100, 0.0490047, 0.1762226)]
    [InlineData(1, 10, 0.0025286, 0.4450161)]
    [InlineData(50, 100, 0.3983211, 0.6016789)]
    public void The_interval_is_that_of_the_tables(double t, double n, double low, double high)
    {
        ClopperPearson.Low(n, t, 0.025).Should().BeApproximately(low, 1e-7);
        ClopperPearson.High(n, t, 0.025).Should().BeApproximately(high, 1e-7);
    }

    [Theory]
    [InlineData(59)]
    [InlineData(2_995)]
    public void Without_violations_the_upper_end_has_a_closed_form(double n)
    {
        ClopperPearson.Low(n, 0, 0.05).Should().Be(0);
        ClopperPearson.High(n, 0, 0.05).Should().BeApproximately(-double.ExpM1(Math.Log(0.05) / n), 1e-12);
        ClopperPearson.High(n, n, 0.05).Should().Be(1);
        ClopperPearson.Low(n, n, 0.05).Should().BeApproximately(Math.Pow(0.05, 1 / n), 1e-12);
    }

    [Fact]
    public void At_each_end_the_oracles_tail_is_alpha()
    {
        foreach (var n in new[] { 7.0, 60, 361.5, 1_000 })
        {
            foreach (var share in new[] { 0.01, 0.1, 0.5, 0.93 })
            {
                var t = share * n;
                var low = ClopperPearson.Low(n, t, 0.05);
                var high = ClopperPearson.High(n, t, 0.05);
                SpecialFunctions.BetaRegularized(t, n - t + 1, low).Should().BeApproximately(0.05, 1e-9);
                SpecialFunctions.BetaRegularized(t + 1, n - t, high).Should().BeApproximately(0.95, 1e-9);
                share.Should().BeInRange(low, high);
            }
        }
    }
}
