namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>How long a simulated service takes, in milliseconds, without faults.</summary>
/// <param name="Name">For messages.</param>
/// <param name="DrawMs">One service time.</param>
internal sealed record Latency(string Name, Func<LoadRandom, double> DrawMs)
{
    // A tail without a mean would make a run as long as its largest sample.
    private const double LongestMs = 8_000;

    public static Latency Fixed(double ms) => new("fixed", _ => ms);

    public static Latency Bimodal(double fastMs, double slowMs, double slowShare) =>
        new("bimodal", random => random.Chance(slowShare) ? slowMs : fastMs);

    public static Latency Exponential(double meanMs) =>
        new("exponential", random => 0.1 + (meanMs * -Math.Log(1 - random.NextDouble())));

    public static Latency Pareto(double smallestMs, double shape) =>
        new("Pareto", random => Math.Min(LongestMs, smallestMs * Math.Pow(1 - random.NextDouble(), -1 / shape)));
}
