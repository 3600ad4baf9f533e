namespace LoadTest.Runner.Recording;

/// <summary>A rate's observations of one thread.</summary>
internal sealed class RateCell(Watch[] watches) : MetricCell(watches)
{
    /// <summary>Adds an observation. Only the owning thread calls this.</summary>
    public void Record(bool hit)
    {
        BeginWrite();
        Totals.Count++;
        Totals.Whole += hit ? 1 : 0;
        for (var i = 0; i < Watches.Length; i++)
        {
            var violated = hit == (Watches[i].Side == WatchSide.Above);
            Violate(i, violated, violated);
        }

        EndWrite();
    }
}
