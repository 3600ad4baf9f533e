namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>The exact interval of a share (C. Clopper and E. Pearson, Biometrika 26, 1934), through quantiles of the beta distribution.</summary>
internal static class ClopperPearson
{
    /// <summary>The smallest share with P(Bin(n, share) ≥ t) at least <paramref name="alpha"/>.</summary>
    public static double Low(double n, double t, double alpha) => t <= 0 ? 0 : IncompleteBeta.Quantile(t, n - t + 1, alpha);

    /// <summary>The largest share with P(Bin(n, share) ≤ t) at least <paramref name="alpha"/>.</summary>
    public static double High(double n, double t, double alpha) => t >= n ? 1 : IncompleteBeta.Quantile(t + 1, n - t, 1 - alpha);
}
