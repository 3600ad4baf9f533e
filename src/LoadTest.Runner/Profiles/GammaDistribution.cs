namespace LoadTest.Runner.Profiles;

/// <summary>
/// Draws from a gamma distribution of scale 1 by Marsaglia and Tsang 2000, "A simple method for generating gamma variables".
/// </summary>
internal static class GammaDistribution
{
    /// <summary>One value of mean <paramref name="shape"/>.</summary>
    /// <param name="random">The source of uniform numbers.</param>
    /// <param name="shape">Above 0.</param>
    public static double Draw(LoadRandom random, double shape)
    {
        // Below 1 the method draws at shape + 1 and scales by U^(1/shape).
        if (shape < 1) return Draw(random, shape + 1) * Math.Pow(1 - random.NextDouble(), 1 / shape);

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal(random);
            var v = 1 + (c * x);
            if (v <= 0) continue;
            v *= v * v;
            var u = 1 - random.NextDouble();
            if (Math.Log(u) < (x * x / 2) + (d * (1 - v + Math.Log(v)))) return d * v;
        }
    }

    // Box and Muller 1958.
    private static double Normal(LoadRandom random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
