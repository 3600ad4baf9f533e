using System.Globalization;

namespace LoadTest.Runner.Kpis.Scaling;

/// <summary>Decides whether an efficiency holds at every rung. An efficiency that is unknown at a rung is never a pass.</summary>
internal static class EfficiencyJudge
{
    /// <summary>Decides.</summary>
    /// <param name="what">"time" or "memory".</param>
    /// <param name="limit">The least efficiency.</param>
    /// <param name="rungs">All planned rungs after the first, with their efficiencies.</param>
    public static EfficiencyResult Decide(string what, double limit, IReadOnlyList<(int Size, double? Efficiency)> rungs)
    {
        var worst = rungs.Where(rung => rung.Efficiency is not null).OrderBy(rung => rung.Efficiency).FirstOrDefault();
        var unknown = rungs.Where(rung => rung.Efficiency is null).Select(rung => rung.Size).ToList();
        var verdict = worst.Efficiency < limit ? Verdict.Fail : unknown.Count > 0 || rungs.Count == 0 ? Verdict.Inconclusive : Verdict.Pass;
        var reason = verdict switch
        {
            Verdict.Fail => $"The {what} efficiency is {Text(worst.Efficiency!.Value)} at size {Text(worst.Size)}, under the limit of {Text(limit)}; "
                + "1 is linear growth from the first rung.",
            Verdict.Inconclusive => $"The {what} efficiency is unknown at size {string.Join(", ", unknown.Select(size => Text(size)))}; it needs "
                + $"{what} above 0 there and at the first rung.",
            _ => $"The {what} efficiency is {Text(worst.Efficiency!.Value)} or more at every size; the limit is {Text(limit)}.",
        };
        return new EfficiencyResult(what, limit, worst.Efficiency, worst.Efficiency is null ? null : worst.Size, verdict, reason);
    }

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
