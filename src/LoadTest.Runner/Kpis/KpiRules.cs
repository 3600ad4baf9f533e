using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis;

/// <summary>What a definition must fulfil. The compiler checks it for attributes; overrides and hand-written definitions pass here.</summary>
internal static class KpiRules
{
    /// <summary>Throws one exception with all faults.</summary>
    public static void Check(IReadOnlyList<KpiDefinition> definitions)
    {
        var faults = definitions.SelectMany(Faults).ToList();
        if (faults.Count > 0) throw new ArgumentException(string.Join(" ", faults), nameof(definitions));
    }

    private static IEnumerable<string> Faults(KpiDefinition definition)
    {
        var subject = KpiNames.Subject(definition);
        if (!double.IsFinite(definition.Limit) || Math.Abs(definition.Limit) > 1e18)
            yield return $"A limit is a finite number up to 10^18; {subject} has {NumberText.Exact(definition.Limit)}. Set a limit.";
        else if (KpiNames.Unit(definition.Statistic) == "%" && definition.Limit is < 0 or > 100)
            yield return $"A percentage lies between 0 and 100; {subject} has {NumberText.Exact(definition.Limit)}. Set such a limit.";
        if (definition.Statistic == KpiStatistic.Percentile && !(definition.Percentile is >= 1e-6 and <= 100 - 1e-6))
            yield return $"A percentile lies above 0 and below 100; found {NumberText.Exact(definition.Percentile)} on {definition.Metric}. Set such a percentile, or MaxMs.";
        if (Side(definition) is { } side && definition.Comparison != side)
            yield return $"The limit on {subject} is a {side} limit; found {definition.Comparison}. Set {side}.";
        if (!(definition.Judging.Confidence is > 0.5 and < 1))
            yield return $"A confidence lies above 0.5 and below 1; {subject} has {NumberText.Exact(definition.Judging.Confidence)}. Set such a confidence.";
    }

    private static KpiComparison? Side(KpiDefinition definition) => definition.Statistic switch
    {
        KpiStatistic.SuccessPercent or KpiStatistic.PerSecond => KpiComparison.Min,
        KpiStatistic.Mean when definition.Baseline is not null => null,
        KpiStatistic.RatePercent or KpiStatistic.Total or KpiStatistic.Value => null,
        _ => KpiComparison.Max,
    };
}
