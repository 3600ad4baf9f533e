namespace Rag.Service;

/// <summary>
/// How long the "language model" takes. The first token: log-normal, median 180 ms, σ 0.4, drawn again above 500 ms, so that
/// p95 is 341 ms. Between two tokens: gamma of shape 2, mean 25 ms, so that p95 is 59 ms.
/// </summary>
internal sealed record LatencyModel
{
    public const double FirstTokenMedianMs = 180;
    public const double FirstTokenSigma = 0.4;
    public const double FirstTokenMaxMs = 500;
    public const double GapMeanMs = 25;

    /// <summary>Stretches the time to the first token.</summary>
    public double FirstTokenFactor { get; init; } = 1;

    /// <summary>Stretches the gaps between tokens.</summary>
    public double GapFactor { get; init; } = 1;

    /// <summary>The model of a service with these faults.</summary>
    public static LatencyModel With(Faults faults) => new()
    {
        FirstTokenFactor = faults.SlowFirstToken ? 2.5 : 1,
        GapFactor = faults.Slow ? 2.5 : 1,
    };

    /// <summary>From the request to the first token.</summary>
    public TimeSpan DrawFirstToken(Random random)
    {
        double milliseconds;
        do milliseconds = FirstTokenMedianMs * Math.Exp(FirstTokenSigma * StandardNormal(random));
        while (milliseconds > FirstTokenMaxMs);
        return TimeSpan.FromMilliseconds(milliseconds * FirstTokenFactor);
    }

    /// <summary>From one token to the next.</summary>
    public TimeSpan DrawGap(Random random) =>
        TimeSpan.FromMilliseconds((StandardExponential(random) + StandardExponential(random)) * GapMeanMs / 2 * GapFactor);

    private static double StandardExponential(Random random) => -Math.Log(1 - random.NextDouble());

    // Box and Muller 1958.
    private static double StandardNormal(Random random) =>
        Math.Sqrt(2 * StandardExponential(random)) * Math.Cos(2 * Math.PI * random.NextDouble());
}
