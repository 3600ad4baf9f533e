using System.Collections.Concurrent;

namespace Chat.Tests;

/// <summary>What all virtual users of a test have recorded.</summary>
internal sealed class Measured
{
    public ConcurrentDictionary<string, long> Counters { get; } = new();

    public ConcurrentQueue<(string Name, bool Hit)> Rates { get; } = new();

    public ConcurrentQueue<(string Name, double Ms, bool HasFailed)> Steps { get; } = new();

    public ConcurrentQueue<(string Tag, string Fields)> Samples { get; } = new();

    public ConcurrentQueue<string> Log { get; } = new();

    public ConcurrentQueue<bool> Iterations { get; } = new();

    public double Percent(string rate)
    {
        var hits = Rates.Where(one => one.Name == rate).Select(one => one.Hit).ToArray();
        return 100.0 * hits.Count(hit => hit) / hits.Length;
    }

    public double SuccessPercent => 100.0 * Iterations.Count(ok => ok) / Iterations.Count;

    public double P95Ms(string step)
    {
        var times = Steps.Where(one => one.Name == step && !one.HasFailed).Select(one => one.Ms).Order().ToArray();
        return times[(int)Math.Ceiling(0.95 * times.Length) - 1];
    }
}
