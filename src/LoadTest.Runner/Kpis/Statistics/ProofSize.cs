namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>How many independent samples a proof needs.</summary>
internal static class ProofSize
{
    private const long Most = 1_000_000_000;

    /// <summary>The fewest samples that prove a share below <paramref name="q"/> without any violation: ln α / ln(1 − q).</summary>
    public static long Clean(double q, double alpha) => Like(0, q, alpha) ?? long.MaxValue;

    /// <summary>The fewest samples with which the observed share is proven to be below <paramref name="q"/>; null if it is not below, or over 10⁹.</summary>
    public static long? Like(double observed, double q, double alpha)
    {
        if (!(observed < q) || q >= 1) return null;

        long high = 1;
        while (!Proves(high)) if ((high *= 2) > Most) return null;
        var low = high / 2;
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Proves(middle)) high = middle;
            else low = middle;
        }

        return high;

        bool Proves(long n) => ErrorProbability.AtMost(BinomialTail.AtMost(n, q, observed * n), alpha);
    }
}
