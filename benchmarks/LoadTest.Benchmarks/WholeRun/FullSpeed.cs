using System.Diagnostics;
using LoadTest.Runner.Profiles;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>Bodies that complete at once, at full speed: whether the run ends on time, and how long the verdict takes.</summary>
internal static class FullSpeed
{
    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var length = TimeSpan.FromSeconds(5);
        var wall = Stopwatch.StartNew();
        var run = await EngineRun.ExecuteAsync(new LoadProfile { Users = 40, Duration = length }, static _ => default);
        var over = wall.Elapsed - length;
        return
        [
            new("40 users at full speed for 5 s: iterations", run.Result.Measurements.Iterations.Ok / 1e6, "million", ""),
            new("the same, from the planned end to the verdict", over.TotalMilliseconds, "ms", "≤ 100"),
            new("the same, allocated in all", run.AllocatedBytes / 1e6, "MB", "flat"),
        ];
    }
}
