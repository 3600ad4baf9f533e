namespace LoadTest.Runner.Kpis;

/// <summary>The point value of a share KPI, such that it never contradicts the exact counts.</summary>
internal static class ShareActual
{
    /// <summary>A percentile in ms, by nearest rank over all samples, abandoned ones at the top; or a percentage from the counts.</summary>
    public static double? Of(KpiDefinition definition, ShareLimit limit, KpiEvidence evidence)
    {
        if (evidence.Samples <= 0) return null;
        if (definition.Statistic == KpiStatistic.Percentile) return OfPercentile(definition, limit, evidence);

        var share = definition.Comparison == KpiComparison.Max ? evidence.Violations : evidence.Samples - evidence.Violations;
        return 100.0 * share / evidence.Samples;
    }

    private static double? OfPercentile(KpiDefinition definition, ShareLimit limit, KpiEvidence evidence)
    {
        var allowed = limit.Allowed(evidence.Samples);
        var actual = evidence.AbandonedOverLimit == 0
            ? evidence.Actual ?? evidence.ValueAtRank?.Invoke(evidence.Samples - allowed)
            : evidence.ValueAtRank?.Invoke(evidence.Samples - allowed);
        if (actual is not { } value || !double.IsFinite(value)) return null;
        // A histogram names the top of a bucket; the counts are exact and say that the percentile keeps the limit.
        return evidence.Violations <= allowed ? Math.Min(value, definition.Limit) : value;
    }
}
