namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>The regularized incomplete beta function I_x(a, b), the distribution function of the beta distribution.</summary>
internal static class IncompleteBeta
{
    private const double Tiny = 1e-300;
    private const double Precision = 4e-16;
    private const int MaxTerms = 1_000_000;
    private const int MaxHalvings = 2_000;

    /// <summary>I_x(a, b) for a and b above 0 and x from 0 to 1.</summary>
    public static double At(double a, double b, double x)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        // The fraction converges fast only on this side of the mean; the other side is its complement (NIST DLMF 8.17.4).
        return x <= (a + 1) / (a + b + 2)
            ? Front(a, b, x) * Fraction(a, b, x) / a
            : 1 - (Front(b, a, 1 - x) * Fraction(b, a, 1 - x) / b);
    }

    /// <summary>The x with I_x(a, b) = probability, by bisection, because the function is monotonic and speed does not matter here.</summary>
    public static double Quantile(double a, double b, double probability)
    {
        var low = 0.0;
        var high = 1.0;
        for (var i = 0; i < MaxHalvings && high - low > 1e-15 * high; i++)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high) break;
            if (At(a, b, middle) < probability) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>x^a (1−x)^b / B(a, b), by the saddle point (Loader 2000), so that large a and b do not cancel.</summary>
    private static double Front(double a, double b, double x)
    {
        var n = a + b;
        var exponent = StirlingError.At(n) - StirlingError.At(a) - StirlingError.At(b)
            - Deviance.Of(a, n * x) - Deviance.Of(b, n * (1 - x));
        return Math.Sqrt(a / n * b / (2 * Math.PI)) * Math.Exp(exponent);
    }

    /// <summary>The continued fraction NIST DLMF 8.17.22, evaluated by Lentz's method (Lentz 1976; Thompson and Barnett 1986).</summary>
    private static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / AwayFromZero(1 - ((a + b) * x / (a + 1)));
        var value = d;
        for (var m = 1; m <= MaxTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2.0 * m) - 1) * (a + (2.0 * m)));
            d = 1 / AwayFromZero(1 + (even * d));
            c = AwayFromZero(1 + (even / c));
            value *= d * c;

            var odd = -(a + m) * (a + b + m) * x / ((a + (2.0 * m)) * (a + (2.0 * m) + 1));
            d = 1 / AwayFromZero(1 + (odd * d));
            c = AwayFromZero(1 + (odd / c));
            var factor = d * c;
            value *= factor;
            if (Math.Abs(factor - 1) <= Precision) break;
        }

        return value;
    }

    private static double AwayFromZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
