namespace LoadTest.Truth.Service.Latencies;

/// <summary>The latency models by their names on the command line.</summary>
internal static class LatencyModels
{
    public static ILatencyModel Create(string name, double[] parameters) => (name, parameters) switch
    {
        ("fixed", [var ms]) => new BimodalLatency(ms, ms, slowShare: 0),
        ("bimodal", [var fastMs, var slowMs, var slowShare]) => new BimodalLatency(fastMs, slowMs, slowShare),
        ("pareto", [var leastMs, var shape, var mostMs]) => new ParetoLatency(leastMs, shape, mostMs),
        ("stalling", [var ms, var stallMs, var everyMs]) => new StallingLatency(ms, stallMs, everyMs),
        _ => throw new ArgumentException($"No latency model {name} with {parameters.Length} parameters."),
    };
}
