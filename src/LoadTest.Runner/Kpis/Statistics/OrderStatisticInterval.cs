namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>
/// The distribution-free interval of a percentile between two order statistics (H. David and H. Nagaraja, Order Statistics, 2003, 7.1).
/// </summary>
internal static class OrderStatisticInterval
{
    /// <summary>The largest rank l with P(Bin(n, p) ≤ l − 1) ≤ α; 0 if n samples give no lower bound.</summary>
    public static long LowRank(long n, double p, double alpha) => FirstCount(n, p, alpha);

    /// <summary>The smallest rank u with P(Bin(n, p) ≥ u) ≤ α; n + 1 if n samples give no upper bound.</summary>
    public static long HighRank(long n, double p, double alpha) => n + 1 - FirstCount(n, 1 - p, alpha);

    /// <summary>The smallest count c with P(Bin(n, p) ≤ c) above α, by bisection.</summary>
    private static long FirstCount(long n, double p, double alpha)
    {
        long low = 0;
        var high = n;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (ErrorProbability.AtMost(BinomialTail.AtMost(n, p, middle), alpha)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
