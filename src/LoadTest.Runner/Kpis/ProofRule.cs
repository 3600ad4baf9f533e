using LoadTest.Runner.Kpis.Statistics;
using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis;

/// <summary><see cref="Judge.Proven"/>: a share passes or fails only beyond the error probability.</summary>
internal static class ProofRule
{
    private const double EnoughEpisodes = 25;

    /// <summary>
    /// Passes only if P(Bin(n, q) ≤ t) ≤ α, fails only if P(Bin(n, q) ≥ t) ≤ α, on effective counts; otherwise it is inconclusive.
    /// </summary>
    public static KpiResult Decide(KpiResult measured, ShareLimit limit, EffectiveCounts counts, double alpha)
    {
        var missed = measured.Violations > limit.Allowed(measured.Samples);
        var sentence = KpiSentence.Of(measured, missed);
        var confidence = NumberText.Value(100 * measured.Definition.Judging.Confidence) + " % confidence";
        if (limit.CannotBeProven)
        {
            return missed
                ? measured with { Verdict = Verdict.Fail, Reason = sentence + "." }
                : measured with { Reason = sentence + "; 0 % and 100 % cannot be proven by any number of samples. Set Judge = Judge.Estimate." };
        }

        if (counts.Blocks < BlockMerging.FewestBlocks)
            return measured with { Reason = InconclusiveReason.TooFewBlocks(measured, counts.Blocks) };

        measured = measured with { RegimeNote = Regime(limit, counts) };
        if (IsRefuted(limit, counts, alpha))
            return measured with { Verdict = Verdict.Fail, Reason = $"{sentence}: refuted at {confidence}." };
        if (measured.Actual is null)
            return measured with { Reason = InconclusiveReason.UnknownValue(measured) };
        return ErrorProbability.AtMost(BinomialTail.AtMost(counts.Samples, limit.Q, counts.Violations), alpha)
            ? measured with { Verdict = Verdict.Pass, Reason = $"{sentence}: proven at {confidence}." }
            : measured with { Reason = InconclusiveReason.Undecided(measured, sentence, confidence) };
    }

    /// <summary>Whether the counts refute the limit.</summary>
    public static bool IsRefuted(ShareLimit limit, EffectiveCounts counts, double alpha) =>
        ErrorProbability.AtMost(BinomialTail.AtLeast(counts.Samples, limit.Q, counts.Violations), alpha);

    private static string? Regime(ShareLimit limit, EffectiveCounts counts)
    {
        var episodes = counts.Samples * limit.Q;
        return episodes >= EnoughEpisodes ? null
            : $"At its limit this KPI has about {NumberText.Value(Math.Round(episodes, 1))} independent episodes of violation in this run; "
                + "the confidence of a proof is known to hold from 25. Run longer.";
    }
}
