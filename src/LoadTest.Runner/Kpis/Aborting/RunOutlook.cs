namespace LoadTest.Runner.Kpis.Aborting;

/// <summary>What a whole run can bring for one KPI, what it has brought so far included.</summary>
/// <param name="MostSamples">Upper bound on the samples; null if there is none.</param>
/// <param name="Seconds">The planned counted time in which they come; null if there is no such bound.</param>
/// <param name="RisesUntil">The second from which on the planned load no longer rises; infinite if it rises again in an extension.</param>
internal readonly record struct RunOutlook(long? MostSamples, double? Seconds, double RisesUntil = 0)
{
    /// <summary>Any number of samples may come, of a load that does not rise.</summary>
    public static RunOutlook Unknown => default;
}
