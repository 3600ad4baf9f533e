using LoadTest.Runner.Kpis.Statistics;
using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis;

/// <summary>Judges what is a share of samples on the wrong side: percentiles, success, errors, drops and rates.</summary>
internal static class ShareJudge
{
    /// <summary>By point estimate or by proof.</summary>
    public static KpiResult Decide(KpiDefinition definition, KpiEvidence evidence)
    {
        var limit = ShareLimit.Of(definition);
        var measured = new KpiResult
        {
            Definition = definition,
            Actual = ShareActual.Of(definition, limit, evidence),
            Samples = evidence.Samples,
            Violations = evidence.Violations,
            Verdict = Verdict.Inconclusive,
            Reason = InconclusiveReason.NoData(definition),
        };
        if (evidence.Samples <= 0) return measured;

        var alpha = ErrorProbability.OfOneLook(definition.Judging);
        var proven = definition.Judging.Judge == Judge.Proven;
        var counts = proven ? Effective(evidence, alpha) : new(evidence.Samples, evidence.Violations, 0, 1);
        measured = measured with
        {
            Interval = ShareInterval.Of(definition, evidence, counts),
            SamplesForProof = ForProof(limit, counts, alpha),
        };
        return proven ? ProofRule.Decide(measured, limit, counts, alpha) : EstimateRule.Decide(measured, limit, alpha);
    }

    /// <summary>The counts that the samples are worth once their correlation is taken into account.</summary>
    public static EffectiveCounts Effective(KpiEvidence evidence, double alpha) => EffectiveCounts.Of(
        BlockMerging.Merge(evidence.Blocks.Select(block => new RatioBlock(block.Violations, block.Samples))), alpha);

    private static long? ForProof(ShareLimit limit, EffectiveCounts counts, double alpha)
    {
        if (limit.CannotBeProven || !(counts.Samples > 0)) return null;
        var independent = ProofSize.Like(counts.Violations / counts.Samples, limit.Q, alpha);
        return independent is { } n ? (long)Math.Ceiling(n * counts.DesignEffect) : null;
    }
}
