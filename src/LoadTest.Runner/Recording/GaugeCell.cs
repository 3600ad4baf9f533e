namespace LoadTest.Runner.Recording;

/// <summary>A gauge's levels as one thread set them.</summary>
internal sealed class GaugeCell(Watch[] watches) : MetricCell(watches)
{
    /// <summary>The level that this thread set last.</summary>
    public double Last { get; private set; }

    /// <summary>Where <see cref="Last"/> stands among the settings of all threads; 0 before the first.</summary>
    public long LastSequence { get; private set; }

    /// <summary>Sets the level. Only the owning thread calls this.</summary>
    public void Record(double value, long sequence)
    {
        BeginWrite();
        Totals.Count++;
        Totals.Real += value;
        (Last, LastSequence) = (value, sequence);
        Min = Math.Min(Min, value);
        Max = Math.Max(Max, value);
        for (var i = 0; i < Watches.Length; i++)
        {
            var violated = Watches[i].IsViolatedBy(value);
            Violate(i, violated, violated);
        }

        EndWrite();
    }
}
