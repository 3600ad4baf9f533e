using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Recording;

/// <summary>Times of one thread under one metric.</summary>
/// <remarks>
/// Times of 0 under a metric without limits have a counter of their own. Where users ask again at once, that is the lag of nearly every
/// start, and it is to cost next to nothing.
/// </remarks>
internal sealed class TimeCell(Watch[] watches) : MetricCell(watches)
{
    private readonly SharedBucketCounts _buckets = new();
    private long _zeros;
    private long _min = long.MaxValue;
    private long _max = long.MinValue;

    /// <summary>The smallest time, <see cref="long.MaxValue"/> before the first.</summary>
    public long MinNanoseconds => Volatile.Read(ref _zeros) > 0 ? 0 : Volatile.Read(ref _min);

    /// <summary>The largest time, <see cref="long.MinValue"/> before the first.</summary>
    public long MaxNanoseconds => Volatile.Read(ref _zeros) > 0 ? Math.Max(0, Volatile.Read(ref _max)) : Volatile.Read(ref _max);

    /// <inheritdoc/>
    public override void AddTo(ref CellTotals totals, Span<long> violations)
    {
        base.AddTo(ref totals, violations);
        totals.Count += Volatile.Read(ref _zeros);
    }

    /// <summary>Adds the counts by microsecond bucket to others.</summary>
    public void AddTo(BucketCounts target)
    {
        _buckets.AddTo(target);
        var zeros = Volatile.Read(ref _zeros);
        if (zeros > 0)
            target.At(IntegerLayout.IndexOf(0)) += zeros;
    }

    /// <summary>Records one time. Only the owning thread calls this.</summary>
    /// <param name="nanoseconds">0 or more.</param>
    /// <param name="lagNanoseconds">The part that the generator itself caused; at most all of it.</param>
    public void Record(long nanoseconds, long lagNanoseconds)
    {
        if (nanoseconds == 0 && Watches.Length == 0)
            Volatile.Write(ref _zeros, _zeros + 1);
        else
            RecordFully(nanoseconds, lagNanoseconds);
    }

    private void RecordFully(long nanoseconds, long lagNanoseconds)
    {
        _buckets.Increment(IntegerLayout.IndexOf(nanoseconds / 1_000));
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
