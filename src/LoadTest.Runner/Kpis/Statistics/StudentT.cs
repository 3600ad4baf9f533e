namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    /// <summary>The t with P(T &gt; t) = <paramref name="alpha"/>, through y = t²/(ν + t²) and I_y(½, ν/2) = 1 − 2α (NIST DLMF 8.17).</summary>
    /// <param name="alpha">Above 0, at most ½.</param>
    /// <param name="freedom">ν, degrees of freedom, above 0.</param>
    public static double UpperQuantile(double alpha, double freedom)
    {
        var y = IncompleteBeta.Quantile(0.5, freedom / 2, 1 - (2 * alpha));
        return Math.Sqrt(freedom * y / (1 - y));
    }
}
