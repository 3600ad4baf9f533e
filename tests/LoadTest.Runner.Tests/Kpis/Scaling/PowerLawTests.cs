using LoadTest.Runner.Kpis.Scaling;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace LoadTest.Runner.Tests.Kpis.Scaling;

public sealed class PowerLawTests
{
    private static readonly (int Size, double Value)[] Noisy = [(100, 12.0), (250, 27.5), (500, 66), (1_000, 118), (2_000, 260)];

    private static readonly int[] Sizes = [10, 20, 70, 500];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(2)]
    public void An_exact_power_is_found_and_projected_without_spread(double exponent)
    {
        var law = PowerLaw.Fit([.. Sizes.Select(size => (size, 3 * Math.Pow(size, exponent)))])!;

        law.Exponent.Should().BeApproximately(exponent, 1e-9);
        law.ExponentInterval.Low.Should().BeApproximately(exponent, 1e-6);
        law.At(10_000).Value.Should().BeApproximately(3 * Math.Pow(10_000, exponent), 1e-6 * Math.Pow(10_000, exponent));
    }

    [Fact]
    public void A_noisy_one_is_the_oracles_regression_with_the_textbooks_intervals()
    {
        var law = PowerLaw.Fit(Noisy)!;

        double[] x = [.. Noisy.Select(point => Math.Log(point.Size))];
        double[] y = [.. Noisy.Select(point => Math.Log(point.Value))];
        var (intercept, slope) = Fit.Line(x, y);
        var line = x.Select(at => intercept + (slope * at)).ToArray();
        var s = Math.Sqrt(y.Zip(line, (seen, fitted) => Math.Pow(seen - fitted, 2)).Sum() / (x.Length - 2));
        var sxx = x.Sum(at => Math.Pow(at - x.Average(), 2));
        var t = StudentT.InvCDF(0, 1, x.Length - 2, 0.975);
        law.Exponent.Should().BeApproximately(slope, 1e-9);
        law.RSquared.Should().BeApproximately(GoodnessOfFit.RSquared(line, y), 1e-9);
        law.ExponentInterval.High.Should().BeApproximately(slope + (t * s / Math.Sqrt(sxx)), 1e-6);
        var projection = law.At(10_000);
        var half = t * s * Math.Sqrt(1 + (1.0 / x.Length) + (Math.Pow(Math.Log(10_000) - x.Average(), 2) / sxx));
        projection.Value.Should().BeApproximately(Math.Exp(intercept + (slope * Math.Log(10_000))), 1e-6);
        projection.Interval.Low.Should().BeApproximately(projection.Value * Math.Exp(-half), 1e-5);
        projection.Interval.High.Should().BeApproximately(projection.Value * Math.Exp(half), 1e-5);
    }

    [Fact]
    public void Only_what_lies_outside_of_the_rungs_is_extrapolated()
    {
        var law = PowerLaw.Fit(Noisy)!;

        Enumerable.Range(1, 3_000).Where(size => !law.At(size).IsExtrapolated).Should().Equal(Enumerable.Range(100, 1_901));
    }

    [Fact]
    public void Two_points_or_a_value_without_a_logarithm_give_no_fit()
    {
        PowerLaw.Fit(Noisy[..2]).Should().BeNull();
        PowerLaw.Fit([(1, 0), (2, 1), (3, 2)]).Should().BeNull();
        PowerLaw.Fit([(1, 1), (2, double.NaN), (3, 2)]).Should().BeNull();
    }
}
