namespace LoadTest.Runner.Kpis.Aborting;

/// <summary>What the rest of a run can still bring for one KPI.</summary>
/// <param name="MostSamples">Upper bound on further samples, those in flight included; null if there is none.</param>
/// <param name="Seconds">Counted time left; null if the run ends by its iterations.</param>
internal readonly record struct RunOutlook(long? MostSamples, double? Seconds)
{
    /// <summary>Nothing is known about the rest.</summary>
    public static RunOutlook Unknown => default;
}
