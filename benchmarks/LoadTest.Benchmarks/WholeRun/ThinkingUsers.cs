using LoadTest.Runner.Profiles;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>What users cost that only think.</summary>
internal static class ThinkingUsers
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(8);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(int users)
    {
        var think = new ThinkTime(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        // What the compiler costs once is no cost of the users: as many iterations as the run will have.
        var shortThink = new ThinkTime(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(150));
        await EngineRun.ExecuteAsync(new LoadProfile { Users = 1_000, Duration = TimeSpan.FromSeconds(4), ThinkTime = shortThink }, static _ => default);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        var run = await EngineRun.ExecuteAsync(new LoadProfile { Users = users, Duration = Length, ThinkTime = think }, load =>
        {
            if (load.User == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            return default;
        });
        return
        [
            new($"{users:N0} thinking users: memory", (peak - before) / 1e6, "MB", "≤ 50 for 10,000; ≤ 300 for 100,000"),
            new("the same, of one core", 100 * run.Cpu.TotalSeconds / Length.TotalSeconds, "%", "≤ 5 for 10,000"),
        ];
    }
}
