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
        var isRegression = definition.Baseline is not null;
        var effective = Effective(evidence, alpha).Times(RegressionRule.Weight(definition, evidence.Samples));
        measured = measured with
        {
            Interval = ShareInterval.Of(definition, evidence, proven || isRegression ? effective : new(evidence.Samples, evidence.Violations, 0, 1)),
            SamplesForProof = ForProof(evidence, limit, effective, alpha),
        };
        if (isRegression) return RegressionRule.Decide(measured);
        return proven ? ProofRule.Decide(measured, limit, effective, alpha) : EstimateRule.Decide(measured, limit, alpha);
    }

    /// <summary>The counts that the samples are worth once their correlation is taken into account.</summary>
    public static EffectiveCounts Effective(KpiEvidence evidence, double alpha) => EffectiveCounts.Of(
        BlockMerging.Merge(evidence.Blocks.Select(block => new RatioBlock(block.Violations, block.Samples))), alpha);

    /// <summary>As many samples, equally correlated, as give the independent ones that a proof needs and enough blocks.</summary>
    private static long? ForProof(KpiEvidence evidence, ShareLimit limit, EffectiveCounts counts, double alpha)
    {
        if (limit.CannotBeProven || ProofSize.Like((double)evidence.Violations / evidence.Samples, limit.Q, alpha) is not { } independent)
            return null;
        if (!(counts.Samples > 0)) return independent;

        var perEffective = evidence.Samples / counts.Samples;
        var perBlock = (double)evidence.Samples / counts.Blocks;
        return (long)Math.Ceiling(Math.Max(independent * perEffective, BlockMerging.FewestBlocks * perBlock));
    }
}
