using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis;

/// <summary>Judges maxima, totals and values of gauges and records, of which only the observed value is known under either judge.</summary>
internal static class ObservedJudge
{
    /// <summary>By the observed value.</summary>
    public static KpiResult Decide(KpiDefinition definition, KpiEvidence evidence)
    {
        var observed = Observed(definition, evidence);
        var measured = new KpiResult
        {
            Definition = definition,
            Actual = observed,
            Samples = evidence.Samples,
            Violations = evidence.Violations,
            Verdict = Verdict.Inconclusive,
            Reason = InconclusiveReason.NoData(definition),
        };
        if (evidence.Samples <= 0) return measured with { Actual = null };
        if (evidence.Violations > 0 || IsOutside(definition, observed))
            return measured with { Verdict = Verdict.Fail, Reason = KpiSentence.Of(measured, missed: true) + "." };
        if (observed is null) return measured with { Reason = InconclusiveReason.UnknownValue(measured) };

        return measured with { Verdict = Verdict.Pass, Reason = KpiSentence.Of(measured, missed: false) + "." };
    }

    private static double? Observed(KpiDefinition definition, KpiEvidence evidence)
    {
        var value = definition.Statistic != KpiStatistic.Value ? evidence.Actual
            : definition.Comparison == KpiComparison.Max ? evidence.Max : evidence.Min;
        if (value is not { } known || !double.IsFinite(known)) return null;
        // A histogram names the top of a bucket; the violations are counted exactly.
        return definition.Statistic == KpiStatistic.Maximum && evidence.Violations == 0 ? Math.Min(known, definition.Limit) : known;
    }

    private static bool IsOutside(KpiDefinition definition, double? observed) =>
        definition.Comparison == KpiComparison.Max ? observed > definition.Limit : observed < definition.Limit;
}
