using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Runner.Kpis;

/// <summary>The two-sided interval of a share KPI at its confidence.</summary>
internal static class ShareInterval
{
    /// <summary>Percentiles between order statistics, percentages by Clopper–Pearson, both on the counts given.</summary>
    public static ConfidenceInterval Of(KpiDefinition definition, KpiEvidence evidence, EffectiveCounts counts)
    {
        var confidence = definition.Judging.Confidence;
        var side = (1 - confidence) / 2;
        if (!(counts.Samples > 0)) return new(confidence, null, null);
        if (definition.Statistic == KpiStatistic.Percentile) return OfPercentile(definition, evidence, counts, side);

        var low = 100 * ClopperPearson.Low(counts.Samples, counts.Violations, side);
        var high = 100 * ClopperPearson.High(counts.Samples, counts.Violations, side);
        return definition.Comparison == KpiComparison.Max ? new(confidence, low, high) : new(confidence, 100 - high, 100 - low);
    }

    private static ConfidenceInterval OfPercentile(KpiDefinition definition, KpiEvidence evidence, EffectiveCounts counts, double side)
    {
        var p = 1 - ShareLimit.Of(definition).Q;
        var independent = Math.Max(1, (long)Math.Floor(counts.Samples));
        var low = OrderStatisticInterval.LowRank(independent, p, side);
        var high = OrderStatisticInterval.HighRank(independent, p, side);
        // Ranks among effective samples, spread outwards over the real ones.
        var scale = (double)evidence.Samples / independent;
        return new(
            definition.Judging.Confidence,
            low == 0 ? null : Value(evidence, Math.Max(1, (long)Math.Floor(low * scale))),
            high > independent ? null : Value(evidence, (long)Math.Ceiling(high * scale)));
    }

    private static double? Value(KpiEvidence evidence, long rank) =>
        evidence.ValueAtRank?.Invoke(rank) is { } value && double.IsFinite(value) ? value : null;
}
