namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>Tails of the binomial distribution, for effective counts that are not whole numbers as well.</summary>
internal static class BinomialTail
{
    /// <summary>P(Bin(n, q) ≤ t) = I_{1−q}(n − t, t + 1) (NIST DLMF 8.17.5).</summary>
    public static double AtMost(double n, double q, double t) =>
        t < 0 ? 0 : t >= n ? 1 : IncompleteBeta.At(n - t, t + 1, 1 - q);

    /// <summary>P(Bin(n, q) ≥ t) = I_q(t, n − t + 1) (NIST DLMF 8.17.5).</summary>
    public static double AtLeast(double n, double q, double t) =>
        t <= 0 ? 1 : t > n ? 0 : IncompleteBeta.At(t, n - t + 1, q);
}
