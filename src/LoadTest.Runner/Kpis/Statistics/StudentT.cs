namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    private const double HeavyTailsBelow = 10;

    /// <summary>
    /// The t with P(T &gt; t) = <paramref name="alpha"/>: with x = ν/(ν + t²), P(|T| &gt; t) = I_x(ν/2, ½) = 1 − I_{1−x}(½, ν/2) (M. Abramowitz
    /// and I. Stegun, 26.7.1). Solved for whichever of x and 1 − x stays away from 1, where doubles are coarse.
    /// </summary>
    /// <param name="alpha">Above 0, at most ½.</param>
    /// <param name="freedom">ν, degrees of freedom, above 0.</param>
    public static double UpperQuantile(double alpha, double freedom)
    {
        // The search for the quantile would not end.
        if (!(freedom > 0)) throw new ArgumentOutOfRangeException(nameof(freedom), freedom, "Student's t needs degrees of freedom above 0.");
        if (freedom < HeavyTailsBelow)
        {
            var x = IncompleteBeta.Quantile(freedom / 2, 0.5, 2 * alpha);
            return Math.Sqrt(freedom * (1 - x) / x);
        }

        var y = IncompleteBeta.Quantile(0.5, freedom / 2, 1 - (2 * alpha));
        return Math.Sqrt(freedom * y / (1 - y));
    }
}
