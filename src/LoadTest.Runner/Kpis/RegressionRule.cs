using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis;

/// <summary>Judges a limit that an earlier run has set: two runs of one service never measure the same, and must not fail each other.</summary>
internal static class RegressionRule
{
    /// <summary>
    /// Fails only if the whole interval lies beyond the limit. Where it reaches over the limit, <see cref="Judge.Estimate"/> passes,
    /// because no regression is shown, and <see cref="Judge.Proven"/> is inconclusive, because none is ruled out. No data never passes.
    /// </summary>
    /// <param name="measured">With an interval that takes the correlation of the samples and the chance of the baseline into account.</param>
    public static KpiResult Decide(KpiResult measured)
    {
        var definition = measured.Definition;
        if (measured.Actual is not { } actual) return measured with { Reason = InconclusiveReason.UnknownValue(measured) };

        var isMax = definition.Comparison == KpiComparison.Max;
        var (best, worst) = isMax ? (measured.Interval?.Low, measured.Interval?.High) : (measured.Interval?.High, measured.Interval?.Low);
        var sentence = KpiSentence.Of(measured, IsBeyond(actual));
        if (best is { } end && IsBeyond(end)) return measured with { Verdict = Verdict.Fail, Reason = sentence + "." };

        var isOpen = worst is not { } far || IsBeyond(far);
        var chance = isOpen ? $"; at {NumberText.Value(100 * definition.Judging.Confidence)} % confidence it may be on either side" : "";
        return isOpen && definition.Judging.Judge == Judge.Proven
            ? measured with { Reason = $"{sentence}{chance}. Run longer or set Judge = Judge.Estimate." }
            : measured with { Verdict = Verdict.Pass, Reason = sentence + (IsBeyond(actual) ? chance : "") + "." };

        bool IsBeyond(double value) => isMax ? value > definition.Limit : value < definition.Limit;
    }

    /// <summary>
    /// The part of the run's samples that counts: the difference of two runs of n and m samples varies as a single one of nm/(n + m) does.
    /// </summary>
    public static double Weight(KpiDefinition definition, long samples) =>
        definition.BaselineSamples is { } earlier ? (double)earlier / (earlier + samples) : 1;
}
