namespace LoadTest.Truth.Service.Latencies;

/// <summary>Fast or slow, such as a cache that hits or misses.</summary>
internal sealed class BimodalLatency(double fastMs, double slowMs, double slowShare) : ILatencyModel
{
    private readonly Random _random = new(42);

    public TimeSpan Of(TimeSpan sinceStart)
    {
        lock (_random) return TimeSpan.FromMilliseconds(_random.NextDouble() < slowShare ? slowMs : fastMs);
    }
}
