using LoadTest.Runner.Kpis.Statistics;
using MathNet.Numerics;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class IncompleteBetaTests
{
    private static readonly double[] Shapes = [0.1, 0.5, 1, 1.5, 2, 5, 12.25, 40, 171, 600];
    private static readonly double[] Points = [1e-9, 1e-4, 0.01, 0.05, 0.2, 0.4999, 0.5, 0.7, 0.9, 0.99, 0.9999];

    [Fact]
    public void It_equals_the_oracle_over_a_grid()
    {
        foreach (var (a, b, x) in Grid(Points))
        {
            var expected = SpecialFunctions.BetaRegularized(a, b, x);
            if (expected < 1e-250) continue;
            IncompleteBeta.At(a, b, x).Should().BeApproximately(expected, 1e-10 * expected, "I_{0}({1}, {2})", x, a, b);
        }
    }

    [Fact]
    public void Both_sides_complete_each_other()
    {
        // Points with few binary digits, so that 1 − x is exact.
        foreach (var (a, b, x) in Grid([0.0009765625, 0.0625, 0.25, 0.5, 0.75, 0.984375]))
            (IncompleteBeta.At(a, b, x) + IncompleteBeta.At(b, a, 1 - x)).Should().BeApproximately(1, 1e-12);
    }

    [Theory]
    [InlineData(1e3)]
    [InlineData(1e6)]
    [InlineData(1e9)]
    public void Large_shapes_keep_their_precision(double n)
    {
        // Closed forms: I_x(a, 1) = x^a and I_x(1, b) = 1 − (1 − x)^b.
        var x = Math.Exp(-3 / n);
        IncompleteBeta.At(n, 1, x).Should().BeApproximately(Math.Exp(n * Math.Log(x)), 1e-9);
        IncompleteBeta.At(n, n, 0.5).Should().BeApproximately(0.5, 1e-9);
    }

    [Fact]
    public void The_ends_are_zero_and_one()
    {
        IncompleteBeta.At(2, 3, 0).Should().Be(0);
        IncompleteBeta.At(2, 3, 1).Should().Be(1);
    }

    [Fact]
    public void A_quantile_is_where_the_function_has_its_probability()
    {
        double[] probabilities = [1e-6, 0.0009, 0.025, 0.05, 0.5, 0.95, 0.975, 0.999];
        foreach (var a in Shapes)
        {
            foreach (var b in Shapes)
            {
                foreach (var probability in probabilities)
                {
                    var x = IncompleteBeta.Quantile(a, b, probability);
                    // So near to 1 that the next double has another probability, only the neighbours can be asked.
                    if (x > 1 - 1e-9 || x < 1e-200) continue;
                    SpecialFunctions.BetaRegularized(a, b, x).Should().BeApproximately(probability, 1e-9 * probability / (1 - x), "a = {0}, b = {1}", a, b);
                }
            }
        }
    }

    private static IEnumerable<(double A, double B, double X)> Grid(double[] points) =>
        from a in Shapes from b in Shapes from x in points select (a, b, x);
}
