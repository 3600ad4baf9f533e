namespace LoadTest.Truth.Service.Latencies;

/// <summary>Stands still at the end of each period: what arrives then waits until the period is over.</summary>
internal sealed class StallingLatency(double ms, double stallMs, double everyMs) : ILatencyModel
{
    public TimeSpan Of(TimeSpan sinceStart)
    {
        var leftMs = everyMs - (sinceStart.TotalMilliseconds % everyMs);
        return TimeSpan.FromMilliseconds(ms + (leftMs <= stallMs ? leftMs : 0));
    }
}
