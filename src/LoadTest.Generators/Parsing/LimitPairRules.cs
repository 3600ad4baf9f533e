using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Checks the limits on one metric against each other.</summary>
internal static class LimitPairRules
{
    public static void Check(LoadMethod method, IReadOnlyList<KpiLimit> limits)
    {
        for (var i = 0; i < limits.Count; i++)
        {
            for (var j = 0; j < i; j++) CheckPair(method, limits[j], limits[i]);
        }
    }

    private static void CheckPair(LoadMethod method, KpiLimit earlier, KpiLimit later)
    {
        if (earlier.Model.Metric != later.Model.Metric) return;
        var subject = later.Model.Metric ?? method.Name;
        if (earlier.IsSameAs(later))
            method.Faults.Add(KpiRules.SetTwice, later.Location, later.Title, subject, later.Value, earlier.Value);
        else if (MustNotExceed(earlier, later) && earlier.Model.Limit > later.Model.Limit)
            Contradict(earlier, later);
        else if (MustNotExceed(later, earlier) && later.Model.Limit > earlier.Model.Limit)
            Contradict(later, earlier);

        void Contradict(KpiLimit above, KpiLimit below) =>
            method.Faults.Add(KpiRules.Contradiction, above.Location, above.Title, subject, above.Value, below.Title, below.Value);
    }

    private static bool MustNotExceed(KpiLimit low, KpiLimit high) => (low.Model.Statistic, high.Model.Statistic) switch
    {
        (Statistic.Percentile, Statistic.Percentile) => low.Model.Percentile < high.Model.Percentile && low.Model.Percentile > 0,
        (Statistic.Percentile or Statistic.Mean, Statistic.Maximum) => true,
        var (one, other) => one == other && low.Model.IsMinimum && !high.Model.IsMinimum,
    };
}
