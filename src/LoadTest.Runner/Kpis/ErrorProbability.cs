namespace LoadTest.Runner.Kpis;

/// <summary>The error probability α of one look at a KPI.</summary>
internal static class ErrorProbability
{
    /// <summary>1 − confidence; half of it with <see cref="OnInconclusive.Extend"/>, which may look twice (Bonferroni).</summary>
    public static double OfOneLook(JudgeSettings judging) =>
        (1 - judging.Confidence) / (judging.OnInconclusive == OnInconclusive.Extend ? 2 : 1);

    /// <summary>α/(k(k+1)): summed over any number of looks no more than α.</summary>
    /// <param name="alpha">Of all looks together.</param>
    /// <param name="look">k, from 1.</param>
    public static double OfAbortLook(double alpha, int look) => alpha / look / (look + 1);

    /// <summary>Whether a probability is at most α, give or take the rounding of 1 − 0.95.</summary>
    public static bool AtMost(double probability, double alpha) => probability <= alpha * (1 + 1e-12);
}
