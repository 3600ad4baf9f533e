using LoadTest.Runner.Kpis.Statistics;
using MathNet.Numerics;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class StirlingErrorTests
{
    [Theory]
    [InlineData(1e-6)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(15.999)]
    [InlineData(16)]
    [InlineData(40)]
    public void It_completes_Stirlings_formula_to_the_logarithm_of_gamma(double z)
    {
        var logGamma = ((z - 0.5) * Math.Log(z)) - z + (0.5 * Math.Log(2 * Math.PI)) + StirlingError.At(z);

        logGamma.Should().BeApproximately(SpecialFunctions.GammaLn(z), 1e-12 * Math.Max(1, Math.Abs(logGamma)));
    }

    [Fact]
    public void It_fades_as_one_twelfth_of_the_reciprocal() =>
        StirlingError.At(1e8).Should().BeApproximately(1 / 12e8, 1e-24);
}
