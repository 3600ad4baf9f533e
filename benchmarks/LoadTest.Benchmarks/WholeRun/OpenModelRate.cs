using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>Whether an open model keeps a high rate, and how late its iterations start.</summary>
internal static class OpenModelRate
{
    private const double PerSecond = 20_000;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var run = await EngineRun.ExecuteAsync(
            new LoadProfile { Rate = PerSecond, Duration = Length, WarmUp = TimeSpan.FromSeconds(1) }, static _ => default);
        var measured = run.Result.Measurements;
        var lag = measured.Metric(GeneratorMetrics.ScheduleLagName)!.Quantiles!;
        return
        [
            new("open model, 20,000 starts/s of a no-op: achieved", measured.Iterations.Started / Length.TotalSeconds, "/s", "20,000 ± 0.1 %"),
            new("the same, dropped", measured.Iterations.Dropped, "", "0"),
            new("the same, schedule lag p50", lag.ValueAtPercentile(50)!.Value * 1_000, "µs", "≤ 50"),
            new("the same, schedule lag p99", lag.ValueAtPercentile(99)!.Value * 1_000, "µs", ""),
            new("the same, CPU per start", run.Cpu.TotalMicroseconds / measured.Iterations.Started, "µs", ""),
        ];
    }
}
