using System.Globalization;

namespace LoadTest.Runner.Kpis.Scaling;

/// <summary>Decides whether an efficiency holds at every rung. An efficiency that is unknown at a rung, or too inexact, is never a pass.</summary>
internal static class EfficiencyJudge
{
    /// <summary>Decides.</summary>
    /// <param name="what">"time" or "memory".</param>
    /// <param name="needs">What it takes to know it, such as "time above 0".</param>
    /// <param name="limit">The least efficiency.</param>
    /// <param name="rungs">All planned rungs after the first, with their efficiencies.</param>
    public static EfficiencyResult Decide(string what, string needs, double limit, IReadOnlyList<(int Size, EfficiencyRange? Efficiency)> rungs)
    {
        var known = rungs.Where(rung => rung.Efficiency is not null).Select(rung => (rung.Size, Efficiency: rung.Efficiency!)).ToList();
        var worst = known.OrderBy(rung => rung.Efficiency.Value).FirstOrDefault();
        EfficiencyResult Result(Verdict verdict, (int Size, EfficiencyRange Efficiency)? at, string reason) =>
            new(what, limit, at?.Efficiency.Value, at?.Size, verdict, reason);

        if (known.OrderBy(rung => rung.Efficiency.High).FirstOrDefault() is { Efficiency: { } high } missed && high.High < limit)
        {
            return Result(Verdict.Fail, missed, $"The {what} efficiency is {Text(high.Value)} at size {Text(missed.Size)}, "
                + $"under the limit of {Text(limit)}; 1 is linear growth from the first rung.");
        }

        var unknown = rungs.Where(rung => rung.Efficiency is null).Select(rung => rung.Size).ToList();
        if (unknown.Count > 0 || known.Count == 0)
        {
            return Result(Verdict.Inconclusive, known.Count > 0 ? worst : null,
                $"The {what} efficiency is unknown at size {string.Join(", ", unknown.Select(size => Text(size)))}; it needs {needs}, there and at the first rung.");
        }

        var inexact = known.OrderBy(rung => rung.Efficiency.Low).First();
        return inexact.Efficiency.Low < limit
            ? Result(Verdict.Inconclusive, inexact, $"The {what} efficiency at size {Text(inexact.Size)} lies between {Text(inexact.Efficiency.Low)} and "
                + $"{Text(inexact.Efficiency.High)}, measured {Text(inexact.Efficiency.Value)}, and the limit is {Text(limit)}: what the engine itself holds, and "
                + "what was left behind after a rung, may have come once. Use larger sizes, or allocate in [UserSetup] what comes once.")
            : Result(Verdict.Pass, worst, $"The {what} efficiency is {Text(worst.Efficiency.Value)} or more at every size; the limit is {Text(limit)}.");
    }

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
