using LoadTest.Runner.Kpis.Statistics;
using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis;

/// <summary>Judges means and throughput, whose interval is Student's t over block means.</summary>
internal static class RatioJudge
{
    /// <summary>By point estimate or by proof.</summary>
    public static KpiResult Decide(KpiDefinition definition, KpiEvidence evidence)
    {
        var measured = new KpiResult
        {
            Definition = definition,
            Actual = evidence.Actual is { } actual && double.IsFinite(actual) ? actual : null,
            Samples = evidence.Samples,
            Violations = evidence.Violations,
            Verdict = Verdict.Inconclusive,
            Reason = InconclusiveReason.NoData(definition),
        };
        if (measured.Actual is not { } value) return measured;
        // No success at all is a throughput of zero, which is a finding; no sample at all is no mean.
        var missed = definition.Comparison == KpiComparison.Max ? value > definition.Limit : value < definition.Limit;
        if (evidence.Samples <= 0 && !(missed && definition.Statistic == KpiStatistic.PerSecond)) return measured with { Actual = null };

        var alpha = ErrorProbability.OfOneLook(definition.Judging);
        var estimate = RatioEstimate.Of(BlockMerging.Merge(Blocks(definition, evidence)));
        measured = measured with { Interval = Interval(definition, estimate, RegressionRule.Weight(definition, evidence.Samples)), SamplesForProof = ForProof(measured, estimate, missed, alpha) };
        if (definition.Baseline is not null) return RegressionRule.Decide(measured);
        if (definition.Judging.Judge == Judge.Proven) return Proven(measured, estimate, missed, alpha);

        return measured with { Verdict = missed ? Verdict.Fail : Verdict.Pass, Reason = KpiSentence.Of(measured, missed) + "." };
    }

    /// <summary>Milliseconds per sample, or successes per second.</summary>
    public static IEnumerable<RatioBlock> Blocks(KpiDefinition definition, KpiEvidence evidence) => evidence.Blocks.Select(block =>
        definition.Statistic == KpiStatistic.Mean ? new RatioBlock(block.Sum, block.Samples) : new RatioBlock(block.Samples, block.Seconds));

    /// <summary>How far the estimate lies on the right side of the limit; negative on the wrong one.</summary>
    private static double Margin(KpiDefinition definition, RatioEstimate estimate) =>
        definition.Comparison == KpiComparison.Max ? definition.Limit - estimate.Value : estimate.Value - definition.Limit;

    /// <summary>Whether even the bound on the side of the limit lies beyond it.</summary>
    public static bool IsRefuted(KpiDefinition definition, RatioEstimate estimate, double alpha) =>
        Margin(definition, estimate) < -(definition.Comparison == KpiComparison.Max ? estimate.ReachBelow(alpha) : estimate.ReachAbove(alpha));

    private static KpiResult Proven(KpiResult measured, RatioEstimate estimate, bool missed, double alpha)
    {
        if (estimate.Blocks < BlockMerging.FewestBlocks)
            return measured with { Reason = InconclusiveReason.TooFewBlocks(measured, estimate.Blocks) };

        var sentence = KpiSentence.Of(measured, missed);
        var confidence = NumberText.Value(100 * measured.Definition.Judging.Confidence) + " % confidence";
        var margin = Margin(measured.Definition, estimate);
        if (IsRefuted(measured.Definition, estimate, alpha))
            return measured with { Verdict = Verdict.Fail, Reason = $"{sentence}: refuted at {confidence}." };
        return margin >= ReachOfProof(measured.Definition, estimate, alpha) && !missed
            ? measured with { Verdict = Verdict.Pass, Reason = $"{sentence}: proven at {confidence}." }
            : measured with { Reason = InconclusiveReason.Undecided(measured, sentence, confidence) };
    }

    private static double ReachOfProof(KpiDefinition definition, RatioEstimate estimate, double alpha) =>
        definition.Comparison == KpiComparison.Max ? estimate.ReachAbove(alpha) : estimate.ReachBelow(alpha);

    private static ConfidenceInterval Interval(KpiDefinition definition, RatioEstimate estimate, double weight)
    {
        var confidence = definition.Judging.Confidence;
        var side = (1 - confidence) / 2;
        return estimate.Blocks >= 2 && double.IsFinite(estimate.Value)
            ? new(
                confidence,
                estimate.Value - (estimate.ReachBelow(side) / Math.Sqrt(weight)),
                estimate.Value + (estimate.ReachAbove(side) / Math.Sqrt(weight)))
            : new(confidence, null, null);
    }

    /// <summary>The reach shrinks with the square root of the samples.</summary>
    private static long? ForProof(KpiResult measured, RatioEstimate estimate, bool missed, double alpha)
    {
        var ratio = ReachOfProof(measured.Definition, estimate, alpha) / Margin(measured.Definition, estimate);
        if (missed || estimate.Blocks < 2 || !(ratio >= 0)) return null;

        var samples = Math.Ceiling(measured.Samples * Math.Max(ratio * ratio, (double)BlockMerging.FewestBlocks / estimate.Blocks));
        return samples < long.MaxValue ? (long)samples : null;
    }
}
