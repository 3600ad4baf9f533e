using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Scaling;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Reports.Ladders;

namespace LoadTest.Runner.Runs.Ladders;

/// <summary>Fits a power law to each quantity that every rung knows.</summary>
internal static class LadderFits
{
    public static IEnumerable<FitRow> Of(IReadOnlyList<Rung> rungs, IReadOnlyList<RungRow> rows, IReadOnlyList<int> sizes)
    {
        var memory = rungs.ToDictionary(rung => rung.Size, rung => rung.Memory.KnownMb);
        List<(string Quantity, string? Unit, Func<RungRow, double?> Value)> quantities =
        [
            ("time", "ms", static row => row.TimeMs),
            ("peakMemory", "MB", row => memory[row.Size]),
            .. rows[0].Times.Select(time => (time.Name, (string?)"ms", Time(time.Name))),
            .. rows[0].Counters.Select(counter => (counter.Name, counter.Unit, Counter(counter.Name))),
        ];
        foreach (var (quantity, unit, value) in quantities)
        {
            var points = rows.Where(row => value(row) is not null).Select(row => (row.Size, value(row)!.Value)).ToList();
            if (points.Count == rows.Count && PowerLaw.Fit(points) is { } law) yield return Row(quantity, unit, law, sizes);
        }
    }

    private static Func<RungRow, double?> Time(string name) => row => row.Times.FirstOrDefault(time => time.Name == name)?.MeanMs;

    private static Func<RungRow, double?> Counter(string name) =>
        row => row.Counters.FirstOrDefault(counter => counter.Name == name)?.PerIteration;

    private static FitRow Row(string quantity, string? unit, PowerLaw law, IReadOnlyList<int> sizes) => new()
    {
        Quantity = quantity,
        Unit = unit,
        Exponent = law.Exponent,
        Interval = Section(law.ExponentInterval),
        RSquared = law.RSquared,
        Projections = [.. sizes.Select(law.At).Select(projection => new ProjectionRow(
            projection.Size, projection.Value, Section(projection.Interval), projection.IsExtrapolated))],
    };

    private static IntervalSection Section(ConfidenceInterval interval) => new(interval.Confidence, interval.Low, interval.High);
}
