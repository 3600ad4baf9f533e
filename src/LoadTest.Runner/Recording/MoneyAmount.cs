namespace LoadTest.Runner.Recording;

/// <summary>
/// Money as whole billionths, so that sums are exact in any order; 64 bits hold nine billion units of a currency. A price of 0.001 per
/// million tokens is one billionth per token.
/// </summary>
internal static class MoneyAmount
{
    public const double BillionthsPerUnit = 1e9;

    private const double Most = 1_000_000;

    /// <summary>The nearest number of billionths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is no amount.</exception>
    public static long Billionths(double amount) => amount is >= 0 and <= Most
        ? (long)Math.Round(amount * BillionthsPerUnit)
        : throw new ArgumentOutOfRangeException(
            nameof(amount), amount, $"A cost is 0 to 1,000,000; found {FormattableString.Invariant($"{amount}")}. Pass the cost of one call, without a sign.");
}
