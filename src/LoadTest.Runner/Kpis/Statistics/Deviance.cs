namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>The deviance term of a saddle-point expansion, without cancellation.</summary>
internal static class Deviance
{
    private const double SeriesBelow = 0.1;

    /// <summary>
    /// x ln(x/m) + m − x, as in C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000): near x = m by the series
    /// in v = (x − m)/(x + m), because there the logarithm cancels.
    /// </summary>
    public static double Of(double x, double m)
    {
        var difference = x - m;
        if (Math.Abs(difference) >= SeriesBelow * (x + m)) return (x * Math.Log(x / m)) - difference;

        var v = difference / (x + m);
        var sum = difference * v;
        var term = 2 * x * v;
        for (var j = 1; ; j++)
        {
            term *= v * v;
            var next = sum + (term / ((2 * j) + 1));
            if (next == sum) return sum;
            sum = next;
        }
    }
}
