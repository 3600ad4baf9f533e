namespace Orchestration.Model;

/// <summary>How long the "language model" takes: log-normal, median 12 ms, σ 0.3, drawn again above 40 ms, so that p95 is 20 ms.</summary>
internal sealed record LatencyModel
{
    public const double MedianMs = 12;
    public const double Sigma = 0.3;
    public const double MaxMs = 40;

    private const double SlowMs = 400;

    /// <summary>What is added to every draw.</summary>
    public double AddedMs { get; private init; }

    /// <summary>The latency of a model with these faults.</summary>
    public static LatencyModel With(Faults faults) => new() { AddedMs = faults.Slow ? SlowMs : 0 };

    /// <summary>The time of one answer.</summary>
    public TimeSpan Draw(Random random)
    {
        double milliseconds;
        do milliseconds = MedianMs * Math.Exp(Sigma * StandardNormal(random));
        while (milliseconds > MaxMs);
        return TimeSpan.FromMilliseconds(milliseconds + AddedMs);
    }

    // Box and Muller 1958.
    private static double StandardNormal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
