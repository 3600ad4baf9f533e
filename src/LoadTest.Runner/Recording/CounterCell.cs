namespace LoadTest.Runner.Recording;

/// <summary>A counter's share of one thread.</summary>
internal sealed class CounterCell(Watch[] watches) : MetricCell(watches)
{
    /// <summary>Adds to the counter. Only the owning thread calls this.</summary>
    public void Record(long n)
    {
        BeginWrite();
        Totals.Count++;
        Totals.Whole += n;
        EndWrite();
    }
}
