namespace LoadTest.Runner.Kpis.Aborting;

/// <summary>What a whole run can bring for one KPI, what it has brought so far included.</summary>
/// <param name="MostSamples">Upper bound on the samples; null if there is none.</param>
/// <param name="Seconds">The counted time; null if something else than the time ends the run.</param>
/// <param name="LoadRises">Whether a later part of the run may bring more samples a second than an earlier one by plan.</param>
internal readonly record struct RunOutlook(long? MostSamples, double? Seconds, bool LoadRises = false)
{
    /// <summary>Nothing is known: any number of samples may come.</summary>
    public static RunOutlook Unknown => default;
}
