namespace LoadTest.Runner.Recording;

/// <summary>Running totals of one metric, of one thread or of all.</summary>
internal struct CellTotals
{
    /// <summary>How often something was recorded.</summary>
    public long Count;

    /// <summary>Nanoseconds of a time, the total of a counter, billionths of money, the hits of a rate.</summary>
    public long Whole;

    /// <summary>Nanoseconds by which the generator itself was late.</summary>
    public long Lag;

    /// <summary>The sum of values and gauges.</summary>
    public double Real;

    /// <summary>Adds another thread's totals.</summary>
    public void Add(in CellTotals other)
    {
        Count += other.Count;
        Whole += other.Whole;
        Lag += other.Lag;
        Real += other.Real;
    }

    /// <summary>What was recorded since an earlier reading.</summary>
    public readonly CellTotals Since(in CellTotals earlier) => new()
    {
        Count = Count - earlier.Count,
        Whole = Whole - earlier.Whole,
        Lag = Lag - earlier.Lag,
        Real = Real - earlier.Real,
    };
}
