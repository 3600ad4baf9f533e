namespace LoadTest.Runner.Reports.Ladders;

/// <summary>The cells that every table of a ladder shows, as plain text.</summary>
internal static class LadderTable
{
    private const int MostColumns = 8;

    /// <summary>The tables with a row for each rung; without those that would be empty.</summary>
    public static IEnumerable<LadderSection> Rungs(LadderReport ladder)
    {
        yield return Sizes(ladder);
        LadderSection[] parts =
        [
            Parts("mean time", ladder, rung => rung.Times.Select(time => (time.Name, NumberText.Of(time.MeanMs, "ms")))),
            Parts("per iteration", ladder, rung => rung.Counters.Select(counter => (counter.Name, NumberText.Of(counter.PerIteration, counter.Unit)))),
            Parts("KPIs", ladder, rung => rung.Kpis.Select(kpi => ($"{kpi.Metric} {kpi.Statistic}", NumberText.Of(kpi.Actual, kpi.Unit)))),
        ];
        foreach (var part in parts.Where(part => part.Headings.Length > 1)) yield return part;
    }

    /// <summary>How each quantity grows; null where too few rungs show it.</summary>
    public static LadderSection? Growth(LadderReport ladder)
    {
        if (ladder.Fits.Count == 0) return null;
        var projected = ladder.Fits[0].Projections.Select(projection => $"at {projection.Size}{(projection.Extrapolated ? " (extrapolated)" : "")}");
        return new LadderSection("growth", ["growth of", "exponent", "95 %", "R²", .. projected], [.. ladder.Fits.Select(Fit)], Words: 0);
    }

    private static LadderSection Sizes(LadderReport ladder)
    {
        string[] headings = ["size", "time", "items/min", "baseline", "peak memory", "time eff.", "memory eff.", "verdict"];
        return new LadderSection("sizes", headings, [.. ladder.Rungs.Select(Size)], Words: headings.Length - 1);
    }

    private static string[] Size(RungRow rung) =>
    [
        NumberText.Of((long)rung.Size),
        NumberText.Of(rung.TimeMs, "ms"),
        NumberText.Of(rung.ItemsPerMinute),
        NumberText.Of(rung.BaselineMemoryMb, "MB"),
        NumberText.Of(rung.PeakMemoryMb, "MB"),
        NumberText.Of(rung.TimeEfficiency),
        NumberText.Of(rung.MemoryEfficiency),
        KpiText.Verdict(rung.Verdict),
    ];

    private static LadderSection Parts(string title, LadderReport ladder, Func<RungRow, IEnumerable<(string Name, string Cell)>> cells)
    {
        var all = ladder.Rungs.SelectMany(cells).Select(cell => cell.Name).Distinct(StringComparer.Ordinal).ToList();
        var shown = all.Take(MostColumns).ToList();
        return new LadderSection(title, ["size", .. shown], [.. ladder.Rungs.Select(Row)], all.Count - shown.Count);

        string[] Row(RungRow rung)
        {
            var here = cells(rung).DistinctBy(cell => cell.Name).ToDictionary(cell => cell.Name, cell => cell.Cell, StringComparer.Ordinal);
            return [NumberText.Of((long)rung.Size), .. shown.Select(name => here.GetValueOrDefault(name, NumberText.Unknown))];
        }
    }

    private static string[] Fit(FitRow fit) =>
    [
        fit.Quantity,
        NumberText.Of(fit.Exponent),
        KpiText.Range(fit.Interval),
        NumberText.Of(fit.RSquared),
        .. fit.Projections.Select(projection => $"{NumberText.Of(projection.Value, fit.Unit)} ({KpiText.Range(projection.Interval)})"),
    ];
}
