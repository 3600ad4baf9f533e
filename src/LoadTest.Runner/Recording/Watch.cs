namespace LoadTest.Runner.Recording;

/// <summary>A limit whose violations are counted when a value is recorded, not read from buckets afterwards.</summary>
/// <param name="Id">Its place among all watches.</param>
/// <param name="Metric">The metric's index.</param>
/// <param name="Limit">In milliseconds for a time, else in the metric's unit.</param>
/// <param name="Side">The side that violates it.</param>
internal sealed record Watch(WatchId Id, int Metric, double Limit, WatchSide Side)
{
    /// <summary>The limit of a time in exact nanoseconds: a whole number above it is above the limit, and likewise below.</summary>
    public long LimitNanoseconds { get; } = Nanoseconds(Limit, Side);

    /// <summary>Whether a time violates the limit.</summary>
    public bool IsViolatedBy(long nanoseconds) =>
        Side == WatchSide.Above ? nanoseconds > LimitNanoseconds : nanoseconds < LimitNanoseconds;

    /// <summary>Whether a value violates the limit.</summary>
    public bool IsViolatedBy(double value) => Side == WatchSide.Above ? value > Limit : value < Limit;

    private static long Nanoseconds(double milliseconds, WatchSide side)
    {
        const double largest = long.MaxValue / 1e6;
        if (Math.Abs(milliseconds) >= largest)
            return milliseconds > 0 ? long.MaxValue : long.MinValue;
        // Decimal takes 0.1 for what was written, where double arithmetic would land beside the limit.
        var exact = (decimal)milliseconds * 1_000_000m;
        return (long)(side == WatchSide.Above ? Math.Floor(exact) : Math.Ceiling(exact));
    }
}
