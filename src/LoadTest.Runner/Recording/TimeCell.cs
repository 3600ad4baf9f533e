using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Recording;

/// <summary>Times of one thread under one metric.</summary>
internal sealed class TimeCell(Watch[] watches) : MetricCell(watches)
{
    private long _min = long.MaxValue;
    private long _max = long.MinValue;

    /// <summary>Counts by microsecond bucket.</summary>
    public SharedBucketCounts Buckets { get; } = new();

    /// <summary>The smallest time, <see cref="long.MaxValue"/> before the first.</summary>
    public long MinNanoseconds => Volatile.Read(ref _min);

    /// <summary>The largest time, <see cref="long.MinValue"/> before the first.</summary>
    public long MaxNanoseconds => Volatile.Read(ref _max);

    /// <summary>Records one time. Only the owning thread calls this.</summary>
    /// <param name="nanoseconds">0 or more.</param>
    /// <param name="lagNanoseconds">The part that the generator itself caused.</param>
    public void Record(long nanoseconds, long lagNanoseconds)
    {
        Buckets.Increment(IntegerLayout.IndexOf(nanoseconds / 1_000));
        BeginWrite();
        Totals.Count++;
        Totals.Whole += nanoseconds;
        Totals.Lag += lagNanoseconds;
        if (nanoseconds < _min)
            _min = nanoseconds;
        if (nanoseconds > _max)
            _max = nanoseconds;
        var watches = Watches;
        for (var i = 0; i < watches.Length; i++)
            Violate(i, watches[i].IsViolatedBy(nanoseconds), watches[i].IsViolatedBy(nanoseconds - lagNanoseconds));
        EndWrite();
    }
}
