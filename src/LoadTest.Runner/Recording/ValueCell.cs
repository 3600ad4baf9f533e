using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Recording;

/// <summary>Values of one thread under one metric.</summary>
internal sealed class ValueCell(Watch[] watches) : MetricCell(watches)
{
    private double _sum;
    private double _lost;

    /// <summary>Counts by log-linear bucket.</summary>
    public SharedBucketCounts Buckets { get; } = new();

    /// <summary>Records one value. Only the owning thread calls this.</summary>
    /// <param name="value">Finite and 0 or more.</param>
    public void Record(double value)
    {
        Buckets.Increment(FloatLayout.IndexOf(value));
        BeginWrite();
        Totals.Count++;
        Accumulate(value);
        Min = Math.Min(Min, value);
        Max = Math.Max(Max, value);
        for (var i = 0; i < Watches.Length; i++)
        {
            var violated = Watches[i].IsViolatedBy(value);
            Violate(i, violated, violated);
        }

        EndWrite();
    }

    // Neumaier's compensated summation: many small values are not lost beside a large sum.
    private void Accumulate(double value)
    {
        var sum = _sum + value;
        _lost += Math.Abs(_sum) >= value ? _sum - sum + value : value - sum + _sum;
        _sum = sum;
        Totals.Real = _sum + _lost;
    }
}
