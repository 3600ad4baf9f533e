using LoadTest.Calibration.Violations;
using LoadTest.Runner.Kpis;

namespace LoadTest.Calibration.Trials;

/// <summary>Exponential latencies, some of them slow.</summary>
/// <param name="PerSecond">Samples.</param>
/// <param name="Seconds">Of a run.</param>
/// <param name="SlowBurst">Slow samples in a row, in the mean; null if none are.</param>
internal sealed record MeanCase(int PerSecond, int Seconds, double? SlowBurst) : IRatioCase
{
    private const double FastMs = 10;
    private const double SlowMs = 100;
    private const double SlowShare = 0.05;

    public string Name => SlowBurst is { } burst
        ? $"mean of {PerSecond}/s, 5 % ten times as slow, in bursts of {burst:F0}"
        : $"mean of {PerSecond}/s, exponential";

    public double? Episodes => PerSecond * Seconds * SlowShare / SlowBurst;

    public KpiDefinition Kpi => new()
    {
        Statistic = KpiStatistic.Mean,
        Comparison = KpiComparison.Max,
        Limit = SlowBurst is null ? FastMs : (SlowShare * SlowMs) + ((1 - SlowShare) * FastMs),
        Judging = new() { Judge = Judge.Proven },
    };

    public List<KpiBlock> Run(Random random)
    {
        var slow = SlowBurst is { } burst ? new BurstProcess(SlowShare, burst, random) : null;
        return [.. Enumerable.Range(0, Seconds).Select(_ => Second(slow, random))];
    }

    private KpiBlock Second(BurstProcess? slow, Random random)
    {
        var slowOnes = slow?.Next(PerSecond).Violations ?? 0;
        var sum = 0.0;
        for (var i = 0; i < PerSecond; i++) sum -= (i < slowOnes ? SlowMs : FastMs) * Math.Log(1 - random.NextDouble());
        return new(1, PerSecond, 0, 0, sum, sum);
    }
}
