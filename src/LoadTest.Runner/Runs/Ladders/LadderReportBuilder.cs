using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Scaling;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Reports.Ladders;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Runs.Ladders;

/// <summary>Makes the one report of a ladder that every format renders.</summary>
internal static class LadderReportBuilder
{
    /// <summary>The report.</summary>
    /// <param name="scale">The ladder as planned.</param>
    /// <param name="rungs">What was run of it; at least the first.</param>
    public static LadderReport Build(ScaleDefinition scale, IReadOnlyList<Rung> rungs)
    {
        var first = rungs[0].Run.Report.Value;
        var rows = RungRows.Of(rungs);
        var efficiencies = Efficiencies(scale, rungs, rows);
        return new LadderReport
        {
            Test = first.Test,
            StartedUtc = first.Run.StartedUtc,
            Seed = first.Run.Seed,
            Machine = first.Run.Machine,
            Verdict = ReportBuilder.Convert(Worst(scale, rungs, efficiencies)),
            Reasons = [.. Reasons(scale, rungs, efficiencies)],
            Warnings = [.. Warnings(rungs)],
            Rungs = rows,
            Efficiencies = [.. efficiencies.Select(Row)],
            Fits = [.. LadderFits.Of(rungs, rows, scale.Project)],
        };
    }

    private static List<EfficiencyResult> Efficiencies(ScaleDefinition scale, IReadOnlyList<Rung> rungs, IReadOnlyList<RungRow> rows)
    {
        var results = new List<EfficiencyResult>();
        if (scale.MinTimeEfficiency is { } time)
            results.Add(EfficiencyJudge.Decide("time", "time above 0", time, Later(at => EfficiencyRange.Exactly(rows[at].TimeEfficiency))));
        if (scale.MinMemoryEfficiency is { } memory)
            results.Add(EfficiencyJudge.Decide("memory", MemoryNeeds(rungs[0].Memory), memory, Later(at => rungs[at].Memory.Against(rungs[0].Memory))));
        return results;

        IReadOnlyList<(int, EfficiencyRange?)> Later(Func<int, EfficiencyRange?> efficiency) =>
            [.. scale.Sizes.Select((size, at) => (size, at > 0 && at < rungs.Count ? efficiency(at) : null)).Skip(1)];
    }

    private static string MemoryNeeds(MemoryCost cost) =>
        FormattableString.Invariant($"a peak above {cost.OwnMb:0.#} MB, which the engine itself may hold, and at least {MemoryCost.FewestLooks} looks");

    private static Verdict Worst(ScaleDefinition scale, IReadOnlyList<Rung> rungs, IReadOnlyList<EfficiencyResult> efficiencies)
    {
        var verdicts = rungs.Select(rung => rung.Run.Result.Verdict?.Verdict ?? Verdict.Inconclusive)
            .Concat(efficiencies.Select(result => result.Verdict));
        return rungs.Count < scale.Sizes.Count ? verdicts.Append(Verdict.Inconclusive).Max() : verdicts.Max();
    }

    private static IEnumerable<string> Reasons(ScaleDefinition scale, IReadOnlyList<Rung> rungs, IReadOnlyList<EfficiencyResult> efficiencies)
    {
        var ofRungs = rungs.OrderByDescending(rung => rung.Run.Result.Verdict?.Verdict)
            .SelectMany(rung => rung.Run.Report.Value.Reasons.Select(reason => FormattableString.Invariant($"At size {rung.Size}: {reason}")));
        var ofLadder = efficiencies.Where(result => result.Verdict != Verdict.Pass).OrderByDescending(result => result.Verdict).Select(result => result.Reason);
        var missing = scale.Sizes.Skip(rungs.Count).ToList();
        return missing.Count == 0
            ? ofRungs.Concat(ofLadder)
            : ofRungs.Concat(ofLadder).Append($"The ladder ended with size {rungs[^1].Size}; not run: {string.Join(", ", missing)}.");
    }

    // What every size says is said once.
    private static IEnumerable<string> Warnings(IReadOnlyList<Rung> rungs) => rungs
        .SelectMany(rung => rung.Run.Report.Value.Run.Warnings.Distinct(StringComparer.Ordinal).Select(warning => (rung.Size, Warning: warning)))
        .GroupBy(of => of.Warning, of => of.Size, StringComparer.Ordinal)
        .Select(of => of.Count() == rungs.Count ? of.Key : $"At size {string.Join(", ", of)}: {of.Key}");

    private static EfficiencyRow Row(EfficiencyResult result) => new()
    {
        Statistic = result.What + "Efficiency",
        Limit = result.Limit,
        Actual = result.Actual,
        Size = result.Size,
        Verdict = ReportBuilder.Convert(result.Verdict),
        Reason = result.Reason,
    };
}
