using System.Runtime.CompilerServices;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

/// <summary>Streams in virtual time, and what was recorded of them.</summary>
internal static class SimulatedStream
{
    /// <summary>Chunks, each so long after the one before was asked for; null breaks the stream.</summary>
    public static async IAsyncEnumerable<string> Of(Simulation simulation, params (double AfterMs, string? Text)[] chunks)
    {
        foreach (var (afterMs, text) in chunks)
        {
            await simulation.Delay(afterMs);
            yield return text ?? throw new IOException("The answer was cut off.");
        }
    }

    /// <summary>A chunk every 100 ms until it is cancelled.</summary>
    public static async IAsyncEnumerable<string> Endless(
        Simulation simulation, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            await simulation.Delay(100).WaitAsync(cancellation);
            yield return "a";
        }
    }

    /// <summary>The times of a metric, in milliseconds.</summary>
    public static (long Count, double? Min, double? Max) Times(this Measurements measurements, string name) =>
        measurements.Metric(name) is { } metric ? (metric.Count, metric.Min, metric.Max) : default;

    /// <summary>The metrics of the stream called "answer" that have data.</summary>
    public static IEnumerable<string> Names(this Measurements measurements) => measurements.Metrics
        .Where(metric => metric.Count > 0 && metric.Name.StartsWith("answer", StringComparison.Ordinal)).Select(metric => metric.Name);
}
