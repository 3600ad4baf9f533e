using LoadTest.Calibration.Violations;
using LoadTest.Runner.Kpis;

namespace LoadTest.Calibration.Trials;

/// <summary>Poisson successes, at times at half the rate.</summary>
/// <param name="PerSecond">Successes at the full rate.</param>
/// <param name="Seconds">Of a run.</param>
/// <param name="SlowSeconds">Seconds in a row at half the rate, in the mean; null if the rate is constant.</param>
internal sealed record ThroughputCase(int PerSecond, int Seconds, double? SlowSeconds) : IRatioCase
{
    private const double SlowShare = 0.2;

    public string Name => SlowSeconds is { } slow
        ? $"throughput of {PerSecond}/s, a fifth of the time halved for {slow:0.##} s"
        : $"throughput of {PerSecond}/s, Poisson";

    public double? Episodes => Seconds * SlowShare / SlowSeconds;

    public KpiDefinition Kpi => new()
    {
        Statistic = KpiStatistic.PerSecond,
        Comparison = KpiComparison.Min,
        Limit = SlowSeconds is null ? PerSecond : PerSecond * (1 - (SlowShare / 2)),
        Judging = new() { Judge = Judge.Proven },
    };

    public List<KpiBlock> Run(Random random)
    {
        var slow = SlowSeconds is { } seconds ? new BurstProcess(SlowShare, seconds, random) : null;
        return [.. Enumerable.Range(0, Seconds).Select(_ =>
        {
            var isSlow = slow?.Next(1).Violations > 0;
            return new KpiBlock(1, Poisson(isSlow ? PerSecond / 2.0 : PerSecond, random), 0, 0, 0, 0);
        })];
    }

    // Arrivals until the second is over.
    private static long Poisson(double perSecond, Random random)
    {
        long count = -1;
        for (var at = 0.0; at < 1; count++) at -= Math.Log(1 - random.NextDouble()) / perSecond;
        return count;
    }
}
