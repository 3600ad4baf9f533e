using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis;

/// <summary>
/// An abandoned iteration older than the limit has violated it, whenever it would have ended; if only the generator's own lag made it
/// that old, that violation is excused like any other.
/// </summary>
internal static class AbandonedRule
{
    /// <summary>
    /// The evidence of a percentile or maximum with those iterations among its samples and violations, in the last block, since that
    /// is when they were abandoned; any other evidence as it is.
    /// </summary>
    public static KpiEvidence Count(KpiDefinition definition, KpiEvidence evidence)
    {
        var over = evidence.AbandonedOverLimit;
        if (over == 0 || definition.Statistic is not (KpiStatistic.Percentile or KpiStatistic.Maximum)) return evidence;

        var overWithoutLag = over - evidence.AbandonedOverLimitByLag;
        var blocks = evidence.Blocks.ToArray();
        if (blocks.Length > 0)
        {
            var last = blocks[^1];
            blocks[^1] = last with
            {
                Samples = last.Samples + over,
                Violations = last.Violations + over,
                ViolationsWithoutLag = last.ViolationsWithoutLag + overWithoutLag,
            };
        }

        return evidence with
        {
            Samples = evidence.Samples + over,
            Violations = evidence.Violations + over,
            ViolationsWithoutLag = evidence.ViolationsWithoutLag + overWithoutLag,
            Blocks = blocks,
        };
    }

    /// <summary>
    /// A pass becomes inconclusive with abandoned iterations younger than the limit, because nobody knows their latency; for a mean
    /// with any, because no age bounds it.
    /// </summary>
    public static KpiResult ForbidPass(KpiResult result, KpiEvidence evidence)
    {
        var definition = result.Definition;
        var unknown = definition.Statistic switch
        {
            KpiStatistic.Percentile or KpiStatistic.Maximum => evidence.AbandonedUnderLimit,
            KpiStatistic.Mean => evidence.AbandonedUnderLimit + evidence.AbandonedOverLimit,
            _ => 0,
        };
        if (result.Verdict != Verdict.Pass || unknown == 0) return result;

        return result with
        {
            Verdict = Verdict.Inconclusive,
            Reason = $"{KpiNames.Subject(definition)} cannot pass while the latency of abandoned iterations is unknown; found "
                + $"{NumberText.Count(unknown)} beside {NumberText.Count(result.Samples)} samples that keep the limit. Raise GracefulStop.",
        };
    }
}
