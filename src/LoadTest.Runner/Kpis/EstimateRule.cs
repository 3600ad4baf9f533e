using LoadTest.Runner.Kpis.Statistics;
using LoadTest.Runner.Kpis.Wording;

namespace LoadTest.Runner.Kpis;

/// <summary><see cref="Judge.Estimate"/>: the point estimate decides a share, by nearest rank.</summary>
internal static class EstimateRule
{
    /// <summary>
    /// Passes if t ≤ ⌊n·q⌋. Below the minimum of samples it cannot pass: it fails if P(Bin(n, q) ≥ t) ≤ α, else it is inconclusive.
    /// </summary>
    public static KpiResult Decide(KpiResult measured, ShareLimit limit, double alpha)
    {
        var missed = measured.Violations > limit.Allowed(measured.Samples);
        var enough = measured.Samples >= limit.MinimumSamples;
        if (missed && (enough || IsRefuted(measured, limit, alpha)))
            return measured with { Verdict = Verdict.Fail, Reason = KpiSentence.Of(measured, missed: true) + "." };
        if (!enough)
            return measured with { Reason = InconclusiveReason.TooFewSamples(measured, limit.MinimumSamples) };
        if (measured.Actual is null)
            return measured with { Reason = InconclusiveReason.UnknownValue(measured) };
        return measured with { Verdict = Verdict.Pass, Reason = KpiSentence.Of(measured, missed: false) + "." };
    }

    private static bool IsRefuted(KpiResult measured, ShareLimit limit, double alpha) =>
        ErrorProbability.AtMost(BinomialTail.AtLeast(measured.Samples, limit.Q, measured.Violations), alpha);
}
