using LoadTest.Runner.Kpis.Statistics;
using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis.Aborting;

/// <summary>
/// <c>AbortOnFail</c>: ends a run once a KPI is refuted or can no longer pass; never by the bare estimate, which the rest of the run may mend.
/// </summary>
internal static class AbortRule
{
    /// <summary>Why the run should end now, as a sentence without its full stop; null to go on. Call it at block ends.</summary>
    /// <param name="definition">A KPI with <see cref="JudgeSettings.AbortOnFail"/>.</param>
    /// <param name="soFar">Completed blocks only, and the counts that they sum to.</param>
    /// <param name="generator">What the generator found about itself so far.</param>
    /// <param name="outlook">What the whole run can bring.</param>
    public static string? Reason(KpiDefinition definition, KpiEvidence soFar, GeneratorHealth generator, RunOutlook outlook)
    {
        var elapsed = soFar.Blocks.Sum(block => block.Seconds);
        if (!definition.Judging.AbortOnFail || elapsed < definition.Judging.DelayAbort.TotalSeconds) return null;
        if (definition.Statistic == KpiStatistic.PerSecond && generator.ExplainsThroughput(soFar.Samples / elapsed, definition.Limit)) return null;

        var evidence = LagRule.Subtract(definition, soFar);
        var subject = KpiNames.Subject(definition);
        if (Impossibility.Of(definition, evidence, outlook) is { } impossible)
            return $"{subject} can no longer pass: {impossible}. AbortOnFail has ended the run";

        var look = Look(definition, evidence);
        if (look == 0) return null;
        var alpha = ErrorProbability.OfAbortLook(ErrorProbability.OfOneLook(definition.Judging), look);
        return IsRefuted(definition, evidence, alpha, outlook)
            ? $"{subject} is refuted after {NumberText.Count(evidence.Samples)} samples, at look {look} with an error probability of "
                + $"{NumberText.Value(alpha)}. AbortOnFail has ended the run"
            : null;
    }

    /// <summary>k: the block ends since <see cref="JudgeSettings.DelayAbort"/> that had enough blocks to refute anything; 0 before the first.</summary>
    private static int Look(KpiDefinition definition, KpiEvidence evidence)
    {
        var delay = definition.Judging.DelayAbort.TotalSeconds;
        var elapsed = 0.0;
        var (blocks, looks) = (0, 0);
        foreach (var block in evidence.Blocks)
        {
            elapsed += block.Seconds;
            if (++blocks >= BlockMerging.FewestBlocks && elapsed >= delay) looks++;
        }

        return looks;
    }

    private static bool IsRefuted(KpiDefinition definition, KpiEvidence evidence, double alpha, RunOutlook outlook)
    {
        if (ShareLimit.Fits(definition.Statistic))
        {
            var counts = ShareJudge.Effective(evidence, alpha);
            return counts.Blocks >= BlockMerging.FewestBlocks && ProofRule.IsRefuted(ShareLimit.Of(definition), counts, alpha);
        }

        if (definition.Statistic is not (KpiStatistic.Mean or KpiStatistic.PerSecond)) return false;
        if (definition.Statistic == KpiStatistic.PerSecond) evidence = OfSteadyLoad(evidence, outlook);
        var estimate = RatioEstimate.Of(BlockMerging.Merge(RatioJudge.Blocks(definition, evidence)));
        return estimate.Blocks >= BlockMerging.FewestBlocks && RatioJudge.IsRefuted(definition, estimate, alpha);
    }

    // While the load still rises, and before the first success, the seconds so far say nothing of those to come.
    private static KpiEvidence OfSteadyLoad(KpiEvidence evidence, RunOutlook outlook)
    {
        var end = 0.0;
        return evidence with { Blocks = [.. evidence.Blocks.SkipWhile(TellsNothing)] };

        bool TellsNothing(KpiBlock block)
        {
            end += block.Seconds;
            return end - block.Seconds < outlook.RisesUntil || block.Samples == 0;
        }
    }
}
