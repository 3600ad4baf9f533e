using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis.Aborting;

/// <summary>Whether even the best rest of the run leaves a KPI missed; plain arithmetic.</summary>
internal static class Impossibility
{
    /// <summary>Why it is lost; null while it can still pass.</summary>
    public static string? Of(KpiDefinition definition, KpiEvidence evidence, RunOutlook outlook) => definition.Statistic switch
    {
        KpiStatistic.Mean => OfMean(definition, evidence, outlook.MostSamples),
        KpiStatistic.PerSecond => OfThroughput(definition, outlook),
        KpiStatistic.Maximum or KpiStatistic.Value => OfEveryValue(definition, evidence),
        KpiStatistic.Total => OfTotal(definition, evidence),
        _ => OfShare(ShareLimit.Of(definition), evidence, outlook.MostSamples),
    };

    private static string? OfShare(ShareLimit limit, KpiEvidence evidence, long? most)
    {
        // Without an upper bound on the samples only a limit that allows no violation at all can be lost.
        var allowed = limit.Share == 0 ? 0 : most is { } samples ? limit.Allowed(samples) : long.MaxValue;
        return evidence.Violations <= allowed ? null
            : $"{NumberText.Count(evidence.Violations)} of {NumberText.Count(evidence.Samples)} samples on the wrong side, "
                + $"{NumberText.Count(allowed)} allowed by the end";
    }

    private static string? OfMean(KpiDefinition definition, KpiEvidence evidence, long? most)
    {
        var best = evidence.Blocks.Sum(block => block.Sum) / most;
        return best > definition.Limit
            ? $"even samples of 0 ms up to the end leave a mean of {NumberText.Apart(best.Value, definition.Limit)} ms over "
                + $"{NumberText.Exact(definition.Limit)} ms"
            : null;
    }

    private static string? OfThroughput(KpiDefinition definition, RunOutlook outlook)
    {
        var best = outlook.MostSamples / outlook.Seconds;
        return best < definition.Limit
            ? $"even if every planned iteration succeeds it ends at {NumberText.Apart(best.Value, definition.Limit)} per second, under "
                + NumberText.Exact(definition.Limit)
            : null;
    }

    private static string? OfEveryValue(KpiDefinition definition, KpiEvidence evidence)
    {
        var outside = definition.Statistic == KpiStatistic.Value
            && (definition.Comparison == KpiComparison.Max ? evidence.Max > definition.Limit : evidence.Min < definition.Limit);
        return evidence.Violations > 0 || outside
            ? $"a value lies outside the limit of {NumberText.Exact(definition.Limit)}, and every value counts"
            : null;
    }

    private static string? OfTotal(KpiDefinition definition, KpiEvidence evidence) =>
        definition.Comparison == KpiComparison.Max && evidence.Actual > definition.Limit
            ? $"the total is {NumberText.Apart(evidence.Actual.Value, definition.Limit)} already, over {NumberText.Exact(definition.Limit)}"
            : null;
}
