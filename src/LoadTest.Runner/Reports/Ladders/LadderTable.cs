namespace LoadTest.Runner.Reports.Ladders;

/// <summary>The cells that every table of a ladder shows, as plain text.</summary>
internal static class LadderTable
{
    private const int MostCounters = 5;

    /// <summary>The headings of the rungs; all but the last are numbers.</summary>
    public static string[] RungHeadings(LadderReport ladder) =>
    [
        "size", "time", "items/min", "baseline", "peak memory", "time eff.", "memory eff.", .. Counters(ladder).Select(counter => counter.Name), "verdict",
    ];

    /// <summary>A row for each rung.</summary>
    public static IEnumerable<string[]> Rungs(LadderReport ladder) => ladder.Rungs.Select(rung => (string[])
    [
        NumberText.Of((long)rung.Size),
        NumberText.Of(rung.TimeMs, "ms"),
        NumberText.Of(rung.ItemsPerMinute),
        NumberText.Of(rung.BaselineMemoryMb, "MB"),
        NumberText.Of(rung.PeakMemoryMb, "MB"),
        NumberText.Of(rung.TimeEfficiency),
        NumberText.Of(rung.MemoryEfficiency),
        .. Counters(ladder).Select(counter => NumberText.Of(
            rung.Counters.FirstOrDefault(other => other.Name == counter.Name)?.Total, counter.Unit)),
        KpiText.Verdict(rung.Verdict),
    ]);

    /// <summary>The headings of the fits.</summary>
    public static string[] FitHeadings(LadderReport ladder) =>
        ["growth of", "exponent", "95 %", "R²", .. Projected(ladder).Select(projection => $"at {projection.Size}{(projection.Extrapolated ? " (extrapolated)" : "")}")];

    /// <summary>A row for each fit.</summary>
    public static IEnumerable<string[]> Fits(LadderReport ladder) => ladder.Fits.Select(fit => (string[])
    [
        fit.Quantity,
        NumberText.Of(fit.Exponent),
        KpiText.Range(fit.Interval),
        NumberText.Of(fit.RSquared),
        .. fit.Projections.Select(projection => $"{NumberText.Of(projection.Value, fit.Unit)} ({KpiText.Range(projection.Interval)})"),
    ]);

    private static IEnumerable<RungCounter> Counters(LadderReport ladder) =>
        ladder.Rungs.SelectMany(rung => rung.Counters).DistinctBy(counter => counter.Name).Take(MostCounters);

    private static IReadOnlyList<ProjectionRow> Projected(LadderReport ladder) => ladder.Fits.Count == 0 ? [] : ladder.Fits[0].Projections;
}
