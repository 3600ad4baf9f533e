namespace LoadTest.Truth.Service.Latencies;

/// <summary>A heavy tail: P(latency &gt; x) = (least/x)^shape, cut at a maximum.</summary>
internal sealed class ParetoLatency(double leastMs, double shape, double mostMs) : ILatencyModel
{
    private readonly Random _random = new(42);

    public TimeSpan Of(TimeSpan sinceStart)
    {
        lock (_random)
        {
            var exceeded = 1 - _random.NextDouble();
            return TimeSpan.FromMilliseconds(Math.Min(mostMs, leastMs * Math.Pow(exceeded, -1 / shape)));
        }
    }
}
